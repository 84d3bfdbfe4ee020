import type { LocalTime } from '../../domain/call/when.ts';
import {
  type EntryRecord,
  isForgotten,
  type JournalRecord,
} from '../../domain/journal/records/record.ts';
import { type CallNote, isEmptyNote, journalId } from '../../domain/note/call-note.ts';
import { contentId } from '../../domain/note/content-id.ts';
import { entryOfNote, heldCall, rubricsOf } from '../note/entry-of-note.ts';
import type { Clock } from '../ports/clock-port.ts';
import type { Journal } from '../ports/journal-port.ts';
import type { LoadedPack } from '../ports/rubrics-port.ts';

export interface KeepManyWorld {
  readonly clock: Clock;
  readonly journal: Pick<Journal, 'appendAfter' | 'keepRubrics'>;
  readonly shelf: LoadedPack;
  readonly localTime: LocalTime;
  /** A hash that is the same for the same content: 64 hexadecimal digits. */
  readonly contentOf: (value: object) => string;
}

/** What became of the notes. */
export interface KeptMany {
  readonly kept: number;
  /** In the journal already, or earlier among these. */
  readonly here: number;
  /** Erased from the journal once, so not brought back. */
  readonly forgotten: number;
  /** Said nothing about the call. */
  readonly empty: number;
}

/**
 * Keeps many notes, as they are: nothing is added to what a note says, so that its entry has the
 * score that was printed. To do it again changes nothing, whoever else is keeping the same notes, and
 * cut off anywhere it can be done again: a note without an id of its own has one made from its
 * content. Notes are written many at a time, each batch flushed once. Memory: the ids of the journal,
 * and a batch.
 */
export class NoteKeeper {
  readonly #world: KeepManyWorld;
  readonly #counts = { kept: 0, here: 0, forgotten: 0, empty: 0 };
  readonly #copied = new Set<string>();
  readonly #here = new Set<string>();
  readonly #forgotten = new Set<string>();
  #batch = new Map<string, EntryRecord>();

  constructor(world: KeepManyWorld) {
    this.#world = world;
  }

  /** @throws JournalError */
  async add(note: CallNote): Promise<void> {
    const { clock, shelf, contentOf, localTime } = this.#world;
    if (isEmptyNote(note)) {
      this.#counts.empty += 1;
      return;
    }
    const id = journalId(note) ?? contentId(contentOf(note), note);
    if (this.#batch.has(id)) this.#counts.here += 1;
    else if (this.#isNew(id)) {
      const written = clock.now();
      const settled = { id, written, ...heldCall(note.call, written, localTime) };
      this.#batch.set(id, entryOfNote(shelf, note, settled).entry);
      if (this.#batch.size >= BATCH) await this.#flush();
    }
  }

  /**
   * Writes what is left and tells what became of all.
   *
   * @throws JournalError
   */
  async end(): Promise<KeptMany> {
    await this.#flush();
    return this.#counts;
  }

  // --- internal ---

  /** Counts it where it is not. */
  #isNew(id: string): boolean {
    if (this.#forgotten.has(id)) this.#counts.forgotten += 1;
    else if (this.#here.has(id)) this.#counts.here += 1;
    else return true;
    return false;
  }

  /** Others may have kept or forgotten some of it since it was looked for. */
  async #flush(): Promise<void> {
    const batch = this.#batch;
    if (batch.size === 0) return;
    this.#batch = new Map();
    const { journal, shelf } = this.#world;
    const needed = new Set([...batch.values()].flatMap((entry) => rubricsOf(entry, shelf)));
    const missing = [...needed].filter(({ hash }) => !this.#copied.has(hash));
    journal.keepRubrics(missing);
    for (const { hash } of missing) this.#copied.add(hash);
    const added = await journal.appendAfter((news) => {
      for (const record of news) this.#learn(record);
      return [...batch.values()].filter(
        ({ id }) => !this.#here.has(id) && !this.#forgotten.has(id),
      );
    });
    this.#counts.kept += added.length;
    const kept = new Set(added.map(({ id }) => id));
    for (const id of batch.keys()) if (!kept.has(id)) this.#isNew(id);
    for (const id of kept) this.#here.add(id);
  }

  #learn(record: JournalRecord): void {
    this.#here.add(record.id);
    if (isForgotten(record)) for (const id of record.forgotten) this.#forgotten.add(id);
  }
}

// --- internal ---

/** Notes written at once: some megabytes; the lock is let go of in between. */
const BATCH = 1000;
