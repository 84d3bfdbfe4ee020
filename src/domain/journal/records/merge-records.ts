import { forgottenIds, isForgottenRecord } from './is-forgotten-record.ts';
import { isForgotten, type JournalRecord } from './record.ts';
import { lacksWords } from './without-words.ts';

/** A record that arrives, with the line it stands on. */
export interface Arriving {
  readonly record: JournalRecord;
  readonly text: string;
}

/** What a journal takes in. */
export interface Merge {
  /** What to append, in this order: what was forgotten comes first, so that a cut never shows it. */
  readonly added: readonly Arriving[];
  /** How many were here already. */
  readonly here: number;
  /** Those among the added whose id stands for something else here, with the id they get. */
  readonly conflicts: readonly { readonly id: string; readonly keptAs: string }[];
  /** How many stay out because they, or what they are about, were forgotten. */
  readonly forgotten: number;
  /** Ids of ours that were forgotten there, and only there: no longer shown, not yet erased. */
  readonly forgottenThere: readonly string[];
}

/**
 * What is new of the records that arrive, whatever their order. A record whose id stands for
 * something else here changes nothing of ours: it is kept beside it, under an id made from its own
 * id and content (so that it is known again the next time), with `conflict-of` naming the other.
 * Neither copy can tell which is right, and a line that is on the disk is never replaced. A copy
 * without words never comes into conflict; one with words comes in where only a copy without is.
 *
 * @param contentOf the same for the same content, whatever the order of keys; hexadecimal
 */
export function mergeRecords(
  ours: readonly JournalRecord[],
  arriving: readonly Arriving[],
  contentOf: (record: JournalRecord) => string,
): Merge {
  const gone = forgottenIds([...ours, ...arriving.map(({ record }) => record)]);
  const known = new Map(ours.map((record) => [record.id, record]));
  const added: Arriving[] = [];
  const conflicts: { id: string; keptAs: string }[] = [];
  let [here, forgotten] = [0, 0];
  for (const one of arriving.toSorted(inAnOrderOfTheirOwn)) {
    const taken = asTaken(one, known, contentOf);
    if (isForgottenRecord(one.record, gone) || isForgottenRecord(taken.record, gone))
      forgotten += 1;
    else if (isKnown(taken.record, known)) here += 1;
    else {
      known.set(taken.record.id, taken.record);
      added.push(taken);
      if (taken !== one) conflicts.push({ id: one.record.id, keptAs: taken.record.id });
    }
  }
  const before = forgottenIds(ours);
  const forgottenThere = ours
    .filter((record) => isForgottenRecord(record, gone) && !isForgottenRecord(record, before))
    .map(({ id }) => id);
  return { added: forgettingFirst(added), here, conflicts, forgotten, forgottenThere };
}

// --- internal ---

type Known = ReadonlyMap<string, JournalRecord>;

/** Those with words before those without, so that none is taken in twice. */
function inAnOrderOfTheirOwn(a: Arriving, b: Arriving): number {
  if (a.record.id !== b.record.id) return a.record.id < b.record.id ? -1 : 1;
  const words = Number(lacksWords(a.record)) - Number(lacksWords(b.record));
  if (words !== 0 || a.text === b.text) return words;
  return a.text < b.text ? -1 : 1;
}

/** As it is, or under an id of its own when its id is another's here. */
function asTaken(
  one: Arriving,
  known: Known,
  contentOf: (record: JournalRecord) => string,
): Arriving {
  const other = known.get(one.record.id);
  if (other === undefined || lacksWords(other) || lacksWords(one.record)) return one;
  const content = contentOf(one.record);
  if (content === contentOf(other)) return one;
  const id = `${one.record.id}-${content.slice(0, 16)}`;
  const record = { ...one.record, id, 'conflict-of': one.record.id };
  return { record, text: JSON.stringify(record) };
}

function isKnown(record: JournalRecord, known: Known): boolean {
  const other = known.get(record.id);
  return other !== undefined && (lacksWords(record) || !lacksWords(other));
}

function forgettingFirst(added: readonly Arriving[]): readonly Arriving[] {
  const isFirst = ({ record }: Arriving) => isForgotten(record);
  return [...added.filter(isFirst), ...added.filter((one) => !isFirst(one))];
}
