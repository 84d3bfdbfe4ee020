import { Command, InvalidArgumentError } from 'commander';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import type { Shell } from '../../program.ts';
import { readJournal } from '../../read-journal.ts';
import type { CommonOptions, World } from '../../world.ts';

interface ListOptions extends CommonOptions {
  readonly json?: boolean;
  readonly limit: number;
}

export function journalListCommand(shell: Shell): Command {
  return new Command('list')
    .description('the calls that are kept, the latest first')
    .option('-n, --limit <number>', 'how many at most, or all', asLimit, 20)
    .option('--json', 'print JSON, for scripts')
    .addHelpText('after', '\nExamples:\n  aftercall journal list --limit all --json')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      shell.exit(await runList(options, await shell.wire(options)));
    });
}

async function runList(options: ListOptions, world: World): Promise<ExitCode> {
  const [{ renderJournalList, entryFacts }, { columnWidth }, { afterList }, { jsonText }] =
    await Promise.all([
      import('../../render/journal-list.ts'),
      import('../../render/layout.ts'),
      import('../../render/journal-notices.ts'),
      import('../../render/json.ts'),
    ]);
  const { out, err } = world;
  const { entries } = (await readJournal(world)).kept;
  const shown = entries.slice(0, options.limit);
  if (options.json) out.write(jsonText(shown.map(entryFacts), 2));
  else if (shown.length > 0) out.write(`${renderJournalList(shown, out.style, out.width)}\n`);
  const next = afterList(entries.length, shown.length, columnWidth(err.width));
  if (next !== null && !options.quiet) err.write(`${next}\n`);
  return EXIT.done;
}

function asLimit(text: string): number {
  if (text === 'all') return Number.POSITIVE_INFINITY;
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit < 1) throw new InvalidArgumentError('It takes a number from 1, or "all".');
  return limit;
}
