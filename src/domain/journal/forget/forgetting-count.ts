import type { JournalLine } from '../records/journal-line.ts';
import { versionIn } from '../records/known-versions.ts';
import {
  isAmendment,
  isEntry,
  isForgotten,
  isPromise,
  isRetest,
  isSettlement,
  type JournalRecord,
} from '../records/record.ts';

/** How much goes with the calls, told apart by kind. */
export interface GoesAlong {
  readonly settlements: number;
  readonly promiseChanges: number;
  readonly amendments: number;
  readonly retests: number;
  /** Records of kinds that this version does not know, and that name a call that goes. */
  readonly others: number;
}

/** What goes and what stays, counted. */
export interface ForgettingTally {
  readonly along: GoesAlong;
  /** Lines that are no record and name what is to be forgotten. */
  readonly badLines: readonly { readonly file: string; readonly line: number }[];
  /** Lines of what had been forgotten before and is still, or again, on the disk. */
  readonly returned: number;
  /** Ids of records that go and that no record says to be forgotten yet. */
  readonly ids: readonly string[];
  /** Content hashes that only what goes was measured with. */
  readonly hashes: readonly string[];
  /** Calls of others whose words name the account: they stay. */
  readonly mentions: readonly string[];
}

/** What one reading of all lines comes to. */
export class ForgettingCount {
  readonly #forgotten: ReadonlySet<string>;
  readonly #ids = new Map<string, Kind>();
  readonly #badLines: { file: string; line: number }[] = [];
  readonly #mentions = new Set<string>();
  readonly #goingHashes = new Set<string>();
  readonly #neededHashes = new Set<string>();
  #returned = 0;

  constructor(forgotten: ReadonlySet<string>) {
    this.#forgotten = forgotten;
  }

  going({ file, line, record, text }: JournalLine): void {
    for (const hash of hashesIn(record, text)) this.#goingHashes.add(hash);
    if (record === null) this.#badLines.push({ file, line });
    else if (this.#forgotten.has(record.id)) this.#returned += 1;
    else this.#ids.set(record.id, kindOf(record));
  }

  staying({ record, text }: JournalLine, isNamed: (text: string) => boolean): void {
    for (const hash of hashesIn(record, text)) this.#neededHashes.add(hash);
    if (record === null || isForgotten(record)) return;
    const call = isPromise(record) ? record.entry : versionIn(record)?.id;
    if (isNamed(text())) this.#mentions.add(call ?? record.id);
  }

  result(): ForgettingTally {
    const kinds = [...this.#ids.values()];
    const count = (kind: Kind) => kinds.filter((one) => one === kind).length;
    return {
      along: {
        settlements: count('settlements'),
        promiseChanges: count('promiseChanges'),
        amendments: count('amendments'),
        retests: count('retests'),
        others: count('others'),
      },
      badLines: this.#badLines,
      returned: this.#returned,
      ids: [...this.#ids.keys()].sort(),
      hashes: [...this.#goingHashes].filter((hash) => !this.#neededHashes.has(hash)),
      mentions: [...this.#mentions],
    };
  }
}

// --- internal ---

type Kind = keyof GoesAlong | 'calls';

/** Where a line cannot be read as a call, every hash that stands in it counts. */
function hashesIn(record: JournalRecord | null, text: () => string): readonly string[] {
  if (record !== null && (isSettlement(record) || isPromise(record) || isForgotten(record))) {
    return [];
  }
  const version = record === null ? null : versionIn(record);
  return version?.hashes ?? text().match(/[0-9a-f]{64}/g) ?? [];
}

function kindOf(record: JournalRecord): Kind {
  if (isEntry(record)) return 'calls';
  if (isSettlement(record)) return 'settlements';
  if (isPromise(record)) return 'promiseChanges';
  if (isAmendment(record)) return 'amendments';
  return isRetest(record) ? 'retests' : 'others';
}
