import { readDue } from '../../domain/dates/read-due.ts';
import type { DateOrder } from '../../domain/dates/sense.ts';
import { findPromise } from '../../domain/journal/find/find-promise.ts';
import { promisesOf, type StandingPromise } from '../../domain/journal/open-promises.ts';
import type { JournalRecord } from '../../domain/journal/records/record.ts';
import { noSuchPromise } from '../render/screen/journal/promise-list.ts';
import { day } from '../render/text/dates.ts';
import { UsageError } from '../shell/exit-codes.ts';
import type { World } from '../shell/world.ts';
import { decidedDate } from './decided-date.ts';

/** The promise that an id on the command line means. @throws UsageError when it means none */
export function promiseMeant(records: readonly JournalRecord[], wanted: string): StandingPromise {
  const found = findPromise(promisesOf(records), wanted);
  if ('found' in found) return found.found;
  throw new UsageError(noSuchPromise(wanted, found));
}

/**
 * The day by which something is due, of a text that says nothing else; of several days the last.
 * @throws UsageError when it is none
 * @throws Interrupted
 */
export function dayDue(text: string, order: DateOrder | undefined, world: World): Promise<string> {
  const reading = readDue(text, { now: world.clock.now(), lean: 'future', order: order ?? null });
  return decidedDate({ text, reading, say: day, wouldDo: WOULD_DO }, world);
}

// --- internal ---

const WOULD_DO = 'A day will do, as in: 2026-12-03, "next Friday", EOW, "end of quarter".';
