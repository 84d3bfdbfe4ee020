import {
  type AmendmentRecord,
  type EntryRecord,
  isAmendment,
  isEntry,
  isForgotten,
  type JournalRecord,
} from '../records/record.ts';
import { isLaterAmendment } from '../records/standing-records.ts';
import { type Filter, findIn } from './filter.ts';
import type { SearchedText } from './searched-texts.ts';

/** A call that was found. */
export interface Hit {
  readonly call: ListedEntry;
  /** Where the words are; empty when none were looked for. */
  readonly found: readonly SearchedText[];
}

/** What a list shows of an entry. */
export type ListedEntry = Pick<
  EntryRecord,
  'id' | 'held' | 'written' | 'rater' | 'mode' | 'call' | 'overall' | 'place'
> & { readonly rubrics: Readonly<Record<string, { readonly score: number | null }>> };

/** What was found. */
export interface Gathered {
  /** The latest calls, no more than were asked for. */
  readonly hits: readonly Hit[];
  /** How many were found, and how many calls there are. */
  readonly found: number;
  readonly all: number;
  /** False when too much of what seemed to be among the latest was amended or forgotten: ask for more. */
  readonly isComplete: boolean;
}

/**
 * Finds calls among records that come one by one, in any order: entries as last amended, without
 * what was forgotten. It holds what a list shows of the latest hits, and of all other calls an id
 * and a time, so that a large journal takes little memory.
 */
export class HitGatherer {
  readonly #filter: Filter;
  readonly #most: number;
  /** When the call of each entry was held; null where the entry as first written is no hit. */
  readonly #entries = new Map<string, number | null>();
  readonly #amendments: Amended[] = [];
  readonly #gone = new Set<string>();
  #latest = new Map<string, Hit>();

  /** @param most how many hits are wanted */
  constructor(filter: Filter, most: number) {
    this.#filter = filter;
    this.#most = most;
  }

  /** Takes one whole record, whose id has not come before. */
  add(record: JournalRecord): void {
    if (isEntry(record)) this.#addEntry(record);
    else if (isAmendment(record)) this.#addAmendment(record);
    else if (isForgotten(record)) for (const id of record.forgotten) this.#gone.add(id);
  }

  result(): Gathered {
    const amended = this.#latestAmendments();
    const found: { id: string; at: number }[] = [];
    let all = 0;
    for (const [id, ownAt] of this.#entries) {
      if (this.#gone.has(id)) continue;
      all += 1;
      const amendment = amended.get(id);
      const at = amendment === undefined ? ownAt : heldAt(amendment.hit);
      if (at !== null) found.push({ id, at });
    }
    const wanted = found.sort(latestFirst).slice(0, this.#most);
    const hits = wanted
      .map(({ id }) => (amended.has(id) ? amended.get(id)?.hit : this.#latest.get(id)))
      .filter((hit) => hit != null);
    return { hits, found: found.length, all, isComplete: hits.length === wanted.length };
  }

  #addEntry(entry: EntryRecord): void {
    const hit = this.#look(entry);
    this.#entries.set(entry.id, heldAt(hit));
    if (hit !== null) this.#shortlist(hit);
  }

  #addAmendment({ id, written, entry }: AmendmentRecord): void {
    this.#amendments.push({ id, written, entry: entry.id, hit: this.#look(entry) });
  }

  #look(entry: EntryRecord): Hit | null {
    const found = findIn(entry, this.#filter);
    return found === null ? null : { call: listed(entry), found };
  }

  #shortlist(hit: Hit): void {
    this.#latest.set(hit.call.id, hit);
    if (this.#latest.size <= 2 * (this.#most + SPARE)) return;
    const dated = [...this.#latest].map(([id, one]) => ({
      id,
      at: this.#entries.get(id) ?? 0,
      one,
    }));
    const latest = dated.sort(latestFirst).slice(0, this.#most + SPARE);
    this.#latest = new Map(latest.map(({ id, one }) => [id, one]));
  }

  #latestAmendments(): ReadonlyMap<string, Amended> {
    const latest = new Map<string, Amended>();
    for (const one of this.#amendments) {
      const before = latest.get(one.entry);
      const isLatest = before === undefined || isLaterAmendment(one, before);
      if (isLatest && !this.#gone.has(one.id)) latest.set(one.entry, one);
    }
    return latest;
  }
}

// --- internal ---

/** So many of the latest hits may turn out to be amended or forgotten. */
const SPARE = 1000;

interface Amended {
  readonly id: string;
  readonly written: string;
  readonly entry: string;
  readonly hit: Hit | null;
}

function listed(entry: EntryRecord): ListedEntry {
  const { id, held, written, rater, mode, call, overall, place } = entry;
  const scores = Object.entries(entry.rubrics).map(([rubric, { score }]) => [rubric, { score }]);
  return {
    id,
    held,
    written,
    rater,
    mode,
    call,
    overall,
    place,
    rubrics: Object.fromEntries(scores),
  };
}

const heldAt = (hit: Hit | null): number | null => hit && Date.parse(hit.call.held);

type Dated = { readonly id: string; readonly at: number };

function latestFirst(a: Dated, b: Dated): number {
  return b.at - a.at || (a.id < b.id ? 1 : -1);
}
