import { forgottenIds } from '../journal/records/is-forgotten-record.ts';
import { type EntryRecord, isEntry, type JournalRecord } from '../journal/records/record.ts';
import { standingRecords } from '../journal/records/standing-records.ts';
import { sortRecords } from '../journal/records/whole-records.ts';
import type { Session } from './session.ts';
import { settlementOf } from './session-records.ts';

/** What the journal is to be given, or why it is given nothing. */
export type StillToKeep =
  | { readonly end: 'kept'; readonly records: readonly JournalRecord[] }
  /** The call stands there already. */
  | { readonly end: 'kept-before' }
  /** It was forgotten while the session was open: nothing of it may be written again. */
  | { readonly end: 'forgotten' };

/**
 * What of a session is still to be kept, over the journal as it stands at its end. The plan that was
 * open when it began, and what became of it, stay away where all calls that carried it are gone.
 *
 * @param entry null where nothing was said about the call
 */
export function stillToKeep(
  { id, session }: { readonly id: string; readonly session: Session },
  entry: EntryRecord | null,
  journal: readonly JournalRecord[],
): StillToKeep {
  if (forgottenIds(journal).has(id)) return { end: 'forgotten' };
  if (journal.some((record) => record.id === id)) return { end: 'kept-before' };
  const carried = session.began.openPlan?.plan.id;
  const isGone = carried !== undefined && !isCarried(carried, journal);
  const settlement = isGone ? null : settlementOf(session);
  const isSettled = journal.some((record) => record.id === settlement?.id);
  const kept = isGone && entry?.plan?.id === carried ? { ...entry, plan: null } : entry;
  return {
    end: 'kept',
    records: [isSettled ? null : settlement, kept].filter((record) => record !== null),
  };
}

// --- internal ---

function isCarried(plan: string, journal: readonly JournalRecord[]): boolean {
  const standing = standingRecords(sortRecords(journal).whole);
  return standing.some((record) => isEntry(record) && record.plan?.id === plan);
}
