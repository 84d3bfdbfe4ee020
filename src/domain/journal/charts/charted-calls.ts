import { typeKey } from '../../call/type-key.ts';
import { entriesByHeld } from '../known-calls.ts';
import type { EntryRecord, JournalRecord } from '../records/record.ts';

/** One call on a chart. */
export interface ChartPoint {
  readonly id: string;
  /** When it was held. */
  readonly held: string;
  readonly score: number;
  /** How many questions it rests on. */
  readonly answered: number;
}

/** Which calls are charted: those of each type on a chart of their own, of all on one, or of one type. */
export type ChartedTypes = 'each' | 'together' | { readonly only: string };

/** The calls of one type that one scoring of a rubric made comparable, by when they were held. */
export interface ChartedCalls {
  /** As last written; null for calls whose type was not told, and for all types together. */
  readonly type: string | null;
  readonly scoringHash: string;
  /** The versions of the rubric among them, in the order of their calls. */
  readonly versions: readonly string[];
  readonly points: readonly ChartPoint[];
}

export interface Charted {
  /** The type with most calls first; within one, in the order of time. */
  readonly groups: readonly ChartedCalls[];
  /** Calls of these types on which the rubric was asked and not scored. */
  readonly notScored: number;
  /** Calls of these types that somebody else answered. */
  readonly byOthers: number;
}

/**
 * A rubric's scores by call type and by scoring hash: calls of different kinds differ anyway, and
 * across a change of the scoring no trend can be told.
 * @param records those that stand: entries as last amended
 */
export function chartedCalls(
  records: readonly JournalRecord[],
  rubric: string,
  types: ChartedTypes = 'each',
): Charted {
  const asked = entriesByHeld(records)
    .filter((entry) => Object.hasOwn(entry.rubrics, rubric))
    .filter(({ call }) => typeof types === 'string' || typeKey(call.type) === typeKey(types.only));
  const own = asked.filter(({ rater }) => rater === 'self');
  const groups = new Map<string, Group>();
  for (const entry of own) {
    const type = types === 'together' ? null : entry.call.type?.trim() || null;
    addTo(groups, entry, type, rubric);
  }
  const found = [...groups.values()];
  const scored = found.reduce((sum, { points }) => sum + points.length, 0);
  return {
    groups: inOrder(found),
    notScored: own.length - scored,
    byOthers: asked.length - own.length,
  };
}

// --- internal ---

interface Group {
  type: string | null;
  readonly scoringHash: string;
  readonly versions: string[];
  readonly points: ChartPoint[];
}

function addTo(
  groups: Map<string, Group>,
  entry: EntryRecord,
  type: string | null,
  rubric: string,
): void {
  const kept = entry.rubrics[rubric];
  if (kept === undefined || kept.score === null) return;
  const { score, scoringHash, version, answered } = kept;
  const key = JSON.stringify([typeKey(type), scoringHash]);
  const group = groups.get(key) ?? { type, scoringHash, versions: [], points: [] };
  group.type = type;
  if (!group.versions.includes(version)) group.versions.push(version);
  group.points.push({ id: entry.id, held: entry.held, score, answered });
  groups.set(key, group);
}

function inOrder(groups: readonly Group[]): readonly Group[] {
  const calls = new Map<string, number>();
  for (const { type, points } of groups) {
    calls.set(typeKey(type), (calls.get(typeKey(type)) ?? 0) + points.length);
  }
  const of = ({ type }: Group) => calls.get(typeKey(type)) ?? 0;
  const start = ({ points: [first] }: Group) => Date.parse(first?.held ?? '');
  return groups.toSorted(
    (a, b) =>
      of(b) - of(a) ||
      (typeKey(a.type) < typeKey(b.type) ? -1 : typeKey(a.type) > typeKey(b.type) ? 1 : 0) ||
      start(a) - start(b) ||
      (a.scoringHash < b.scoringHash ? -1 : 1),
  );
}
