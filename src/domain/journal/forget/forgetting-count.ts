import { callOfRecord } from '../records/is-forgotten-record.ts';
import type { JournalLine } from '../records/journal-line.ts';
import { versionIn } from '../records/known-versions.ts';
import { isForgotten, type JournalRecord, kindOfRecord, RECORD_KINDS } from '../records/record.ts';

/**
 * How much goes with the calls, told apart by kind; `others` are records of kinds that this version
 * does not know, and that name a call that goes.
 */
export type GoesAlong = Readonly<Record<Along, number>>;

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
  readonly #ids = new Map<string, CountedAs | 'others'>();
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
    else this.#ids.set(record.id, countedAs(record));
  }

  staying({ record, text }: JournalLine, isNamed: (text: string) => boolean): void {
    for (const hash of hashesIn(record, text)) this.#neededHashes.add(hash);
    if (record === null || isForgotten(record)) return;
    if (isNamed(text())) this.#mentions.add(callOfRecord(record) ?? record.id);
  }

  result(): ForgettingTally {
    const kinds = [...this.#ids.values()];
    const along = ALONG.map((kind) => [kind, kinds.filter((one) => one === kind).length]);
    return {
      along: Object.fromEntries(along) as GoesAlong,
      badLines: this.#badLines,
      returned: this.#returned,
      ids: [...this.#ids.keys()].sort(),
      hashes: [...this.#goingHashes].filter((hash) => !this.#neededHashes.has(hash)),
      mentions: [...this.#mentions],
    };
  }
}

// --- internal ---

type CountedAs = (typeof RECORD_KINDS)[keyof typeof RECORD_KINDS]['countedAs'];
type Along = NonNullable<CountedAs> | 'others';

const ALONG: readonly Along[] = [
  ...Object.values(RECORD_KINDS).flatMap(({ countedAs }) => countedAs ?? []),
  'others',
];

/** Where a line cannot be read as a call, every hash that stands in it counts. */
function hashesIn(record: JournalRecord | null, text: () => string): readonly string[] {
  const version = record === null ? null : versionIn(record);
  return version?.hashes ?? text().match(/[0-9a-f]{64}/g) ?? [];
}

function countedAs(record: JournalRecord): CountedAs | 'others' {
  const kind = kindOfRecord(record);
  return kind === undefined ? 'others' : (kind.countedAs as CountedAs);
}
