import { type Kept, readKept } from '../../use-cases/kept/read-kept.ts';
import type { LineJournal } from '../../use-cases/ports/export-port.ts';
import { renderLeftOut, renderReturned } from '../render/screen/journal/journal-notices.ts';
import type { World } from '../shell/world.ts';

/** The journal read whole. What of it cannot be shown is said on the way, and stops nothing. */
export async function readJournal(
  world: World,
): Promise<{ readonly journal: LineJournal; readonly kept: Kept }> {
  const journal = await world.journal();
  const kept = await readKept(journal);
  const leftOut = renderLeftOut(kept, world.err.paper.width);
  const returned = renderReturned(kept.returned, world.err.paper.width);
  for (const notice of [leftOut, returned]) if (notice !== null) world.err.write(`${notice}\n`);
  return { journal, kept };
}
