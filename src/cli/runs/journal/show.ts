import type { EntryRecord, JournalRecord } from '../../../domain/journal/records/record.ts';
import { showEntry } from '../../../use-cases/journal/show-entry.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import type { ShowOptions } from '../../commands/journal/show.ts';
import { jsonText } from '../../render/json/json.ts';
import { renderEntry } from '../../render/screen/journal/entry.ts';
import { renderForCrm } from '../../render/screen/journal/for-crm.ts';
import { noSuchEntry } from '../../render/screen/journal/journal-notices.ts';
import { callName } from '../../render/text/call-name.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(world: World, options: ShowOptions, id: string): Promise<ExitCode> {
  const { copy, forCrm, json } = options;
  if (copy && !forCrm) throw new UsageError('--copy goes with --for-crm.');
  const [{ kept }, { rubrics }, copies] = await Promise.all([
    readJournal(world),
    world.rubrics(),
    world.rubricCopies(),
  ]);
  const shown = showEntry({ builtIn: rubrics, copies }, kept, id);
  if ('fault' in shown) throw new UsageError(noSuchEntry(id, shown.fault));
  if (forCrm) return showForCrm(shown.view.entry, kept.records, options, world);
  const { write, paper } = world.out;
  if (json) write(jsonText(shown.view.entry));
  else write(`${renderEntry(shown.view, paper)}\n`);
  return EXIT.done;
}

// --- internal ---

async function showForCrm(
  entry: EntryRecord,
  records: readonly JournalRecord[],
  { copy, quiet }: ShowOptions,
  { out, err, clipboard }: World,
): Promise<ExitCode> {
  const text = `${renderForCrm(entry, records)}\n`;
  if (copy && (await (await clipboard()).copy(text))) {
    const name = callName(entry, err.paper.signs.dot);
    if (!quiet) err.write(`Copied, to paste where you keep the customer: ${name}\n`);
    return EXIT.done;
  }
  if (copy) err.write(NO_CLIPBOARD);
  out.write(text);
  return EXIT.done;
}

const NO_CLIPBOARD =
  'No clipboard command works here (pbcopy, wl-copy, xclip, xsel, clip.exe), so here is the text.\n';
