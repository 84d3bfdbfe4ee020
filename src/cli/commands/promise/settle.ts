import { Command } from 'commander';
import type { DateOrder } from '../../../domain/dates/sense.ts';
import type { StandingPromise } from '../../../domain/journal/open-promises.ts';
import { PROMISE_ENDS } from '../../../domain/journal/records/record.ts';
import type { PromiseChange } from '../../../use-cases/promise/change-promise.ts';
import { asDateOrder } from '../../arguments/decided-date.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface SettleOptions extends CommonOptions {
  readonly due?: string;
  readonly dates?: DateOrder;
  readonly json?: boolean;
}

export function promiseSettleCommand(shell: Shell): Command {
  return new Command('settle')
    .description('say what became of a promise, or move it to another day')
    .argument('<promise>', 'its id in `promise list`, or as much of it as no other has')
    .argument('[end]', PROMISE_ENDS.join(', '))
    .option('--due <day>', 'the new day it is due, such as "next Friday" or 2026-12-03')
    .option('--dates <order>', 'how 3/12 is meant in it: day-first or month-first', asDateOrder)
    .option('--json', 'print the record that was kept, for scripts')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall promise settle kqrtv kept\n  aftercall promise settle kqrtv --due "next Friday"',
    )
    .action(async (wanted: string, end: string | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<SettleOptions>();
      shell.exit(await runSettle(wanted, end, options, await shell.wire(options)));
    });
}

async function runSettle(
  wanted: string,
  end: string | undefined,
  options: SettleOptions,
  world: World,
): Promise<ExitCode> {
  const change = await changeMeant(end, options, world);
  const [{ changePromise }, { jsonText }] = await Promise.all([
    import('../../../use-cases/promise/change-promise.ts'),
    import('../../render/json/json.ts'),
  ]);
  const { journal, kept } = await readJournal(world);
  const promise = await openPromise(kept.records, wanted);
  const record = await changePromise({ ...world, journal }, promise, change);
  if (options.json) world.out.write(jsonText(record));
  else world.out.write(`${await changedInWords(promise, change, world)}\n`);
  return EXIT.done;
}

async function changeMeant(
  end: string | undefined,
  { due, dates }: SettleOptions,
  world: World,
): Promise<PromiseChange> {
  const ends = PROMISE_ENDS.join('|');
  if ((end === undefined) === (due === undefined)) {
    throw new UsageError(
      `say what became of it (${ends}), or move it with --due: aftercall promise settle kqrtv kept`,
    );
  }
  const [{ nearest }, { visible }, { dayDue }] = await Promise.all([
    import('../../render/text/did-you-mean.ts'),
    import('../../render/text/visible.ts'),
    import('../../arguments/promise-argument.ts'),
  ]);
  if (due !== undefined) return { due: await dayDue(due, dates, world) };
  const known = PROMISE_ENDS.find((one) => one === end);
  if (known !== undefined) return { end: known };
  const near = nearest(end ?? '', PROMISE_ENDS);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new UsageError(
    `"${visible(end ?? '')}" is not what can become of a promise: ${PROMISE_ENDS.join(', ')}.${hint}`,
  );
}

type Records = Awaited<ReturnType<typeof readJournal>>['kept']['records'];

async function openPromise(records: Records, wanted: string): Promise<StandingPromise> {
  const [{ promiseMeant }, { visible }] = await Promise.all([
    import('../../arguments/promise-argument.ts'),
    import('../../render/text/visible.ts'),
  ]);
  const promise = promiseMeant(records, wanted);
  const { said, end } = promise;
  if (end === undefined) return promise;
  throw new UsageError(
    `"${visible(said)}" was settled before, as ${end}. \`aftercall promise reopen ${visible(wanted)}\` takes that back.`,
  );
}

async function changedInWords(
  promise: StandingPromise,
  change: PromiseChange,
  { clock, out }: World,
): Promise<string> {
  const [{ promiseInWords }, { paragraph }] = await Promise.all([
    import('../../render/text/promise.ts'),
    import('../../render/text/layout.ts'),
  ]);
  const words = promiseInWords({ ...promise, ...change }, clock.now(), out.paper);
  const became = 'end' in change ? `Settled as ${change.end}` : 'Moved';
  return paragraph(`${became}: ${words}`, out.paper.width, 0, 2);
}
