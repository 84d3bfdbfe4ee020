import type { OpenPlan } from './open-plan.ts';
import {
  isEntry,
  isSettlement,
  type JournalRecord,
  type Outcome,
  type Plan,
  SETTLEMENT_FORMAT,
  type SettlementRecord,
} from './records/record.ts';

/**
 * The record that closes an open plan. It is never written before the entry that carries the plan,
 * nor in the same second: among equals a settlement counts as the earlier one, and the plan would
 * stay open. Two machines' clocks can differ by that much.
 */
export function settlePlan(
  records: readonly JournalRecord[],
  { plan }: OpenPlan,
  outcome: Outcome,
  made: { readonly id: string; readonly now: string },
): SettlementRecord {
  const carried = records.filter((one) => isEntry(one) && one.plan?.id === plan.id);
  const after = carried.map(({ written }) => justAfter(String(written)));
  const written = [made.now, ...after].reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
  return { format: SETTLEMENT_FORMAT, id: made.id, written, plan: plan.id, outcome };
}

/** What became of the plan that an entry carried: its first settlement after that entry. */
export function settlementAfter(
  records: readonly JournalRecord[],
  entry: { readonly written: string; readonly plan: Plan | null },
): SettlementRecord | null {
  const start = Date.parse(entry.written);
  const [first] = records
    .filter(isSettlement)
    .filter(({ plan, written }) => plan === entry.plan?.id && Date.parse(written) > start)
    .toSorted((a, b) => Date.parse(a.written) - Date.parse(b.written));
  return first ?? null;
}

// --- internal ---

/** One second later, at the same UTC offset. */
function justAfter(iso: string): string {
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(iso)?.[0] ?? 'Z';
  const ahead = -Date.parse(`1970-01-01T00:00:00${offset}`);
  const local = new Date(Date.parse(iso) + 1000 + ahead).toISOString();
  return `${local.slice(0, 19)}${offset}`;
}
