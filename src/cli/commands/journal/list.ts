import { Command, InvalidArgumentError } from 'commander';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import type { Shell } from '../../program.ts';
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
      shell.exit(await runList(options, shell.wire(options)));
    });
}

async function runList(options: ListOptions, world: World): Promise<ExitCode> {
  const [{ readKept }, { renderJournalList, entryFacts }, { columnWidth }, notices, { jsonText }] =
    await Promise.all([
      import('../../../use-cases/read-kept.ts'),
      import('../../render/journal-list.ts'),
      import('../../render/layout.ts'),
      import('../../render/journal-notices.ts'),
      import('../../render/json.ts'),
    ]);
  const { out, err } = world;
  const kept = await readKept(await world.journal());
  const shown = kept.entries.slice(0, options.limit);
  if (options.json) out.write(jsonText(shown.map(entryFacts), 2));
  else if (shown.length > 0) out.write(`${renderJournalList(shown, out.style, out.width)}\n`);
  const width = columnWidth(err.width);
  const leftOut = notices.renderLeftOut(kept, width);
  if (leftOut !== null) err.write(`${leftOut}\n`);
  const next = notices.afterList(kept.entries.length, shown.length, width);
  if (next !== null && !options.quiet) err.write(`${next}\n`);
  return EXIT.done;
}

function asLimit(text: string): number {
  if (text === 'all') return Number.POSITIVE_INFINITY;
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit < 1) throw new InvalidArgumentError('It takes a number from 1, or "all".');
  return limit;
}
