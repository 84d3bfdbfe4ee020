import { changePromise } from '../../../use-cases/promise/change-promise.ts';
import { promiseMeant } from '../../arguments/promise-argument.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import type { ReopenOptions } from '../../commands/promise/reopen.ts';
import { jsonText } from '../../render/json/json.ts';
import { paragraph } from '../../render/text/layout.ts';
import { promiseInWords } from '../../render/text/promise.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  { json }: ReopenOptions,
  wanted: string,
): Promise<ExitCode> {
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
