import {
  type EntryRecord,
  isAmendment,
  isEntry,
  isForgotten,
  type JournalRecord,
} from '../record.ts';
import { isLaterAmendment } from '../standing-records.ts';
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

/**
 * Finds calls among records that come one by one, in any order. Of a call that is looked for it
 * holds what a list shows, of every other its id, so that a large journal takes little memory.
 */
export class HitGatherer {
  readonly #filter: Filter;
  readonly #entries = new Map<string, Hit | null>();
  readonly #amendments: Amended[] = [];
  readonly #gone = new Set<string>();
  readonly #rubrics = new Set<string>();
  readonly #bands = new Set<string>();

  constructor(filter: Filter) {
    this.#filter = filter;
  }

  /** Takes one whole record; each id may come once. */
  add(record: JournalRecord): void {
    if (isEntry(record)) this.#entries.set(record.id, this.#look(record));
    else if (isAmendment(record)) {
      const { id, written, entry } = record;
      this.#amendments.push({ id, written, entry: entry.id, hit: this.#look(entry) });
    } else if (isForgotten(record)) for (const id of record.forgotten) this.#gone.add(id);
  }

  /** What was found, as last amended and without what was forgotten, the latest call first. */
  hits(): readonly Hit[] {
    const amended = this.#latestAmendments();
    const hits: Hit[] = [];
    for (const [id, own] of this.#entries) {
      const amendment = amended.get(id);
      const hit = amendment === undefined ? own : amendment.hit;
      if (hit !== null && !this.#gone.has(id)) hits.push(hit);
    }
    return latestFirst(hits);
  }

  /** How many calls there are in all. */
  count(): number {
    let count = 0;
    for (const id of this.#entries.keys()) if (!this.#gone.has(id)) count += 1;
    return count;
  }

  /** The rubrics and bands that any call has, looked for or not. */
  names(): { readonly rubrics: ReadonlySet<string>; readonly bands: ReadonlySet<string> } {
    return { rubrics: this.#rubrics, bands: this.#bands };
  }

  #look(entry: EntryRecord): Hit | null {
    for (const id of Object.keys(entry.answers)) this.#rubrics.add(id);
    for (const { band } of Object.values(entry.rubrics)) if (band) this.#bands.add(band);
    const found = findIn(entry, this.#filter);
    return found === null ? null : { call: listed(entry), found };
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

function latestFirst(hits: readonly Hit[]): readonly Hit[] {
  return hits
    .map((hit) => ({ hit, at: Date.parse(hit.call.held) }))
    .toSorted((a, b) => b.at - a.at || (a.hit.call.id < b.hit.call.id ? 1 : -1))
    .map(({ hit }) => hit);
}
