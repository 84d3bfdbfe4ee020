import type { JournalRecord } from '../../domain/journal/record.ts';
import type { Journal } from '../../use-cases/ports.ts';
import type { StepView } from '../../use-cases/reflect.ts';
import { type RetestOffer, retest } from '../../use-cases/retest.ts';
import { Interrupted, type Terminal } from '../../use-cases/terminal-port.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { columnWidth, paragraph } from '../render/layout.ts';
import { renderRetest } from '../render/retest-lines.ts';
import type { World } from '../world.ts';
import { atTerminal } from './at-terminal.ts';
import { retestedCall, retestOfferScreen } from './retest-screens.ts';
import { askQuestion } from './terminal-rep.ts';

/** An old call answered again at the terminal. Ctrl-C keeps nothing, and says so. */
export async function runRetest(
  world: World,
  journal: Journal,
  records: readonly JournalRecord[],
  offer: RetestOffer,
): Promise<ExitCode> {
  const told = 'Stopped. Nothing of this was kept; your journal is as it was.';
  const stopped = await atTerminal(world, told, (terminal) =>
    offerAndAsk({ ...world, journal, terminal }, records, offer),
  );
  return stopped instanceof Interrupted ? EXIT[stopped.by] : EXIT.done;
}

// --- internal ---

type AtTerminal = Pick<World, 'clock' | 'ids' | 'out'> & {
  readonly journal: Journal;
  readonly terminal: Terminal;
};

async function offerAndAsk(
  world: AtTerminal,
  records: readonly JournalRecord[],
  offer: RetestOffer,
): Promise<void> {
  const { terminal, clock, ids, journal } = world;
  const { style } = world.out;
  const width = () => columnWidth(terminal.width());
  const print = (text: string) => terminal.print(paragraph(text, width()));
  const wants = await terminal.askKey(retestOfferScreen(offer.entry, style, width()));
  if (!wants) return print('Not now, then. Nothing was kept.');
  terminal.print(`${retestedCall(offer.entry, style, width())}\n`);
  const ask = (view: StepView) => askQuestion(terminal, view, style, width());
  const kept = await retest({ clock, ids, journal, rep: { ask } }, offer, records);
  if (kept === null) {
    return print('Too little was answered both times to compare, so nothing was kept.');
  }
  const rubrics = offer.rubrics.map(({ rubric }) => rubric);
  terminal.print(renderRetest(kept, rubrics, [...records, kept], width()));
}
