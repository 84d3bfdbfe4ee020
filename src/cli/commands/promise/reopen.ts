import { Command } from 'commander';
import { readJournal } from '../../arguments/read-journal.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface ReopenOptions extends CommonOptions {
  readonly json?: boolean;
}

export function promiseReopenCommand(shell: Shell): Command {
  return new Command('reopen')
    .description('take back what was said to have become of a promise')
    .argument('<promise>', 'its id in `promise list --settled`, or as much of it as no other has')
    .option('--json', 'print the record that was kept, for scripts')
    .addHelpText('after', '\nExamples:\n  aftercall promise reopen kqrtv')
    .action(async (wanted: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ReopenOptions>();
      shell.exit(await runReopen(wanted, options, await shell.wire(options)));
    });
}

async function runReopen(wanted: string, { json }: ReopenOptions, world: World): Promise<ExitCode> {
  const [
    { promiseMeant },
    { changePromise },
    { promiseInWords },
    { paragraph },
    { jsonText },
    { visible },
  ] = await Promise.all([
    import('../../arguments/promise-argument.ts'),
    import('../../../use-cases/promise/change-promise.ts'),
    import('../../render/text/promise.ts'),
    import('../../render/text/layout.ts'),
    import('../../render/json/json.ts'),
    import('../../render/text/visible.ts'),
  ]);
  const { journal, kept } = await readJournal(world);
  const promise = promiseMeant(kept.records, wanted);
  if (promise.end === undefined)
    throw new UsageError(`"${visible(promise.said)}" is open already.`);
  const record = await changePromise({ ...world, journal }, promise, { reopened: true });
  const { out, clock } = world;
  const words = promiseInWords(promise, clock.now(), out.paper);
  if (json) out.write(jsonText(record));
  else out.write(`${paragraph(`Open again: ${words}`, out.paper.width, 0, 2)}\n`);
  return EXIT.done;
}
