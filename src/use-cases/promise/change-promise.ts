import type { StandingPromise } from '../../domain/journal/open-promises.ts';
import type { PromiseRead } from '../../domain/journal/read-promise.ts';
import {
  PROMISE_FORMAT,
  type PromiseEnd,
  type PromiseRecord,
} from '../../domain/journal/records/record.ts';
import type { Clock, Ids } from '../ports/clock-port.ts';
import type { Journal } from '../ports/journal-port.ts';

interface ChangeWorld {
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
  readonly journal: Pick<Journal, 'append'>;
}

/** What became of a promise, that this is taken back, or the day it is moved to. */
export type PromiseChange =
  | { readonly end: PromiseEnd }
  | { readonly reopened: true }
  | { readonly due: string };

/** Keeps a change to a promise; when this returns, it is on the disk. @throws JournalError */
export async function changePromise(
  world: ChangeWorld,
  { id: promise, entry }: Pick<StandingPromise, 'id' | 'entry'>,
  change: PromiseChange,
): Promise<PromiseRecord> {
  return keep(world, { id: world.ids.next(), promise, entry, ...change });
}

/** Adds a promise to a call that is kept; when this returns, it is on the disk. @throws JournalError */
export async function addPromise(
  world: ChangeWorld,
  entry: string,
  made: PromiseRead,
): Promise<PromiseRecord> {
  const id = world.ids.next();
  return keep(world, { id, promise: id, entry, ...made });
}

// --- internal ---

async function keep(
  { clock, journal }: ChangeWorld,
  { id, ...rest }: Omit<PromiseRecord, 'format' | 'written'>,
): Promise<PromiseRecord> {
  const record = { format: PROMISE_FORMAT, id, written: clock.now(), ...rest } as const;
  await journal.append([record]);
  return record;
}
