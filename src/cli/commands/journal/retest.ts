import { Command } from 'commander';
import { readJournal } from '../../arguments/read-journal.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

export function journalRetestCommand(shell: Shell): Command {
  return new Command('retest')
    .description('answer an old call again, to learn how much your answers vary by themselves')
    .addHelpText(
      'after',
      '\nOne call a day, answered at least two days ago. From ten on the card uses your own margin.',
    )
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      shell.exit(await runRetestCommand(await shell.wire(options)));
    });
}

async function runRetestCommand(world: World): Promise<ExitCode> {
  if (!world.canAsk) throw new UsageError('answering a call again needs a terminal to ask in.');
  const [{ offerRetest }, { withHashesAnew }, { rubricFinder }, { paragraph }] = await Promise.all([
    import('../../../use-cases/journal/retest.ts'),
    import('../../../domain/journal/hashes-anew.ts'),
    import('../../../use-cases/kept/known-rubrics.ts'),
    import('../../render/text/layout.ts'),
  ]);
  const [{ journal, kept }, { rubrics }, copies] = await Promise.all([
    readJournal(world),
    world.rubrics(),
    world.rubricCopies(),
  ]);
  const shelf = { builtIn: rubrics, copies };
  const records = withHashesAnew(kept.records, rubricFinder(shelf));
  const offer = offerRetest(shelf, records, world.clock.now());
  if (typeof offer === 'string') {
    world.out.write(`${paragraph(NONE[offer], world.out.paper.width)}\n`);
    return EXIT.done;
  }
  const { runRetest } = await import('./run-retest.ts');
  return runRetest(world, journal, records, offer);
}

const NONE = {
  'one-a-day':
    'You answered a call again today; one a day is enough. Tomorrow there may be another.',
  'nothing-yet':
    'There is no call to answer again yet. It takes one with a score that you looked back at two days ago or more, and have not answered again.',
} as const;
