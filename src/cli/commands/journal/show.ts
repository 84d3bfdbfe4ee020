import { Command } from 'commander';
import { EXIT, type ExitCode, UsageError } from '../../exit-codes.ts';
import type { Shell } from '../../program.ts';
import { readJournal } from '../../read-journal.ts';
import type { CommonOptions, World } from '../../world.ts';

interface ShowOptions extends CommonOptions {
  readonly json?: boolean;
}

export function journalShowCommand(shell: Shell): Command {
  return new Command('show')
    .description('one call in full, as it was kept')
    .argument('[id]', 'its id, or as much of it as no other has; or last', 'last')
    .option('--json', 'print the record itself, for scripts')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall journal show\n  aftercall journal show 019a8c3e-51b2',
    )
    .action(async (id: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ShowOptions>();
      shell.exit(await runShow(id, options, await shell.wire(options)));
    });
}

async function runShow(id: string, { json }: ShowOptions, world: World): Promise<ExitCode> {
  const [{ showEntry }, { renderEntry }, { columnWidth }, { noSuchEntry }, { jsonText }] =
    await Promise.all([
      import('../../../use-cases/show-entry.ts'),
      import('../../render/entry.ts'),
      import('../../render/layout.ts'),
      import('../../render/journal-notices.ts'),
      import('../../render/json.ts'),
    ]);
  const [{ kept }, { rubrics }, copies] = await Promise.all([
    readJournal(world),
    world.rubrics(),
    world.rubricCopies(),
  ]);
  const shown = showEntry({ builtIn: rubrics, copies }, kept, id);
  if ('fault' in shown) throw new UsageError(noSuchEntry(id, shown.fault));
  const { write, style, width } = world.out;
  if (json) write(jsonText(shown.view.entry));
  else write(`${renderEntry(shown.view, style, columnWidth(width))}\n`);
  return EXIT.done;
}
