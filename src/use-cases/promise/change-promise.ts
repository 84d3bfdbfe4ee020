import type { StandingPromise } from '../../domain/journal/open-promises.ts';
import {
  PROMISE_FORMAT,
  type PromiseEnd,
  type PromiseRecord,
} from '../../domain/journal/records/record.ts';
import type { Clock, Ids, Journal } from '../ports/ports.ts';

interface ChangeWorld {
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
  readonly journal: Pick<Journal, 'append'>;
}

/** What became of a promise, or the day it is moved to. */
export type PromiseChange = { readonly end: PromiseEnd } | { readonly due: string };

/** Keeps a change to a promise; when this returns, it is on the disk. @throws JournalError */
export async function changePromise(
  { clock, ids, journal }: ChangeWorld,
  { id: promise }: Pick<StandingPromise, 'id'>,
  change: PromiseChange,
): Promise<PromiseRecord> {
  const record: PromiseRecord = {
    format: PROMISE_FORMAT,
    id: ids.next(),
    written: clock.now(),
    promise,
    ...change,
  };
  await journal.append([record]);
  return record;
}
