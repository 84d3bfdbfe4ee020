import { isEntry, isSettlement, type JournalRecord, type Plan } from './records/record.ts';

/** The plan a rep carries now. */
export interface OpenPlan {
  readonly plan: Plan;
  /** When it was first made: the `written` of that entry. */
  readonly since: string;
  /** Calls on which it had a chance so far: settled as kept, partly or forgot. */
  readonly tries: number;
}

/**
 * The open plan after all records. An entry that carries a plan opens it; a settlement closes it
 * until an entry carries it on, unless no chance came for it. Two sessions begun under one plan may
 * both have settled it: what the second says is no further try. Of two open after a merge the newest
 * counts.
 */
export function openPlanOf(records: readonly JournalRecord[]): OpenPlan | null {
  const tries = new Map<string, number>();
  const since = new Map<string, string>();
  const closed = new Set<string>();
  let open: Plan | null = null;
  for (const record of inOrderWritten(records)) {
    if (isSettlement(record)) {
      if (record.outcome === 'no-chance' || closed.has(record.plan)) continue;
      closed.add(record.plan);
      tries.set(record.plan, (tries.get(record.plan) ?? 0) + 1);
      if (open?.id === record.plan) open = null;
    } else if (isEntry(record) && record.plan !== null) {
      open = record.plan;
      closed.delete(open.id);
      if (!since.has(open.id)) since.set(open.id, record.written);
    }
  }
  if (open === null) return null;
  return { plan: open, since: since.get(open.id) ?? '', tries: tries.get(open.id) ?? 0 };
}

// --- internal ---

/** By when they were written, then by id; a settlement before the entry that was written with it. */
function inOrderWritten(records: readonly JournalRecord[]): readonly JournalRecord[] {
  return records
    .filter((record) => isEntry(record) || isSettlement(record))
    .map((record) => ({ record, at: Date.parse(String(record.written)) }))
    .toSorted(
      (a, b) =>
        a.at - b.at || rank(a.record) - rank(b.record) || (a.record.id < b.record.id ? -1 : 1),
    )
    .map(({ record }) => record);
}

function rank(record: JournalRecord): number {
  return isSettlement(record) ? 0 : 1;
}
