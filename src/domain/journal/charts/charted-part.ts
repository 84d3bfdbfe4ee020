import {
  ENTRY_FORMAT,
  type EntryRecord,
  isAmendment,
  isEntry,
  isRetest,
  type JournalRecord,
  type KeptScore,
} from '../records/record.ts';

/**
 * Takes of each record what charts are drawn from, so that a large journal can be held: of an entry
 * its facts, scores and plan, without answers and words. Texts that many calls share are held once.
 */
export function chartedParts(): (record: JournalRecord) => JournalRecord {
  const shared = new Map<string, string>();
  const once = (text: string): string => {
    const known = shared.get(text);
    if (known === undefined) shared.set(text, text);
    return known ?? text;
  };
  const partOf = ({ id, held, written, call, ...entry }: EntryRecord): EntryRecord => ({
    format: ENTRY_FORMAT,
    id,
    held,
    written,
    rater: once(entry.rater),
    mode: once(entry.mode),
    call: call.type === undefined ? NOTHING : { type: once(call.type) },
    answers: NOTHING,
    rubrics: Object.fromEntries(
      Object.entries(entry.rubrics).map(([id, score]) => [id, scorePart(score, once)]),
    ),
    overall: null,
    place: null,
    flags: NONE,
    plan: entry.plan,
    promises: NONE,
    arithmetic: entry.arithmetic,
  });
  return (record) => {
    if (isEntry(record)) return partOf(record);
    if (isAmendment(record)) return { ...record, entry: partOf(record.entry) };
    return isRetest(record) ? { ...record, answers: NOTHING } : record;
  };
}

// --- internal ---

const NOTHING = {};
const NONE: readonly never[] = [];

function scorePart(score: KeptScore, once: (text: string) => string): KeptScore {
  const { score: points, answered, of, na, dk, version, hash, scoringHash } = score;
  const counts = { answered, of, na, dk };
  const measured = { version: once(version), hash: once(hash), scoringHash: once(scoringHash) };
  return { score: points, ...counts, ...measured };
}
