import type { StandingPromise } from '../../../domain/journal/open-promises.ts';
import { PROMISE_ENDS } from '../../../domain/journal/records/record.ts';
import { changePromise, type PromiseChange } from '../../../use-cases/promise/change-promise.ts';
import { dayDue, promiseMeant } from '../../arguments/promise-argument.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import type { SettleOptions } from '../../commands/promise/settle.ts';
import { jsonText } from '../../render/json/json.ts';
import { nearest } from '../../render/text/did-you-mean.ts';
import { paragraph } from '../../render/text/layout.ts';
import { promiseInWords } from '../../render/text/promise.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  options: SettleOptions,
  wanted: string,
  end: string | undefined,
): Promise<ExitCode> {
  const change = await changeMeant(end, options, world);
  const { journal, kept } = await readJournal(world);
  const promise = openPromise(kept.records, wanted);
  const record = await changePromise({ ...world, journal }, promise, change);
  if (options.json) world.out.write(jsonText(record));
  else world.out.write(`${changedInWords(promise, change, world)}\n`);
  return EXIT.done;
}

// --- internal ---

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

function openPromise(records: Records, wanted: string): StandingPromise {
  const promise = promiseMeant(records, wanted);
  const { said, end } = promise;
  if (end === undefined) return promise;
  throw new UsageError(
    `"${visible(said)}" was settled before, as ${end}. \`aftercall promise reopen ${visible(wanted)}\` takes that back.`,
  );
}

function changedInWords(
  promise: StandingPromise,
  change: PromiseChange,
  { clock, out }: World,
): string {
  const words = promiseInWords({ ...promise, ...change }, clock.now(), out.paper);
  const became = 'end' in change ? `Settled as ${change.end}` : 'Moved';
  return paragraph(`${became}: ${words}`, out.paper.width, 0, 2);
}
