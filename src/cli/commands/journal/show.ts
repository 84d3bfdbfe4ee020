import { Command, Option } from 'commander';
import type { EntryRecord, JournalRecord } from '../../../domain/journal/records/record.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface ShowOptions extends CommonOptions {
  readonly copy?: boolean;
  readonly forCrm?: boolean;
  readonly json?: boolean;
}

export function journalShowCommand(shell: Shell): Command {
  return new Command('show')
    .description('one call in full, as it was kept')
    .argument(
      '[id]',
      'its id, or as much of it as no other has; or last, the one entered last',
      'last',
    )
    .addOption(new Option('--json', 'print the record itself, for scripts').conflicts('forCrm'))
    .option(
      '--for-crm',
      'facts, their sentence and what was promised, nothing else, ready to paste',
    )
    .option('--copy', 'with --for-crm: put it on the clipboard')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall journal show\n  aftercall journal show 019a8c3e-51b2\n  aftercall journal show last --for-crm --copy',
    )
    .action(async (id: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ShowOptions>();
      shell.exit(await runShow(id, options, await shell.wire(options)));
    });
}

async function runShow(id: string, options: ShowOptions, world: World): Promise<ExitCode> {
  const { copy, forCrm, json } = options;
  if (copy && !forCrm) throw new UsageError('--copy goes with --for-crm.');
  const [{ showEntry }, { renderEntry }, { noSuchEntry }, { jsonText }] = await Promise.all([
    import('../../../use-cases/journal/show-entry.ts'),
    import('../../render/screen/journal/entry.ts'),
    import('../../render/screen/journal/journal-notices.ts'),
    import('../../render/json/json.ts'),
  ]);
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

async function showForCrm(
  entry: EntryRecord,
  records: readonly JournalRecord[],
  { copy, quiet }: ShowOptions,
  { out, err, copy: toClipboard }: World,
): Promise<ExitCode> {
  const [{ renderForCrm }, { callName }] = await Promise.all([
    import('../../render/screen/journal/for-crm.ts'),
    import('../../render/call-name.ts'),
  ]);
  const text = `${renderForCrm(entry, records)}\n`;
  if (copy && (await toClipboard(text))) {
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
