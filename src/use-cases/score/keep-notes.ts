import type { LocalTime } from '../../domain/call/when.ts';
import { type EntryRecord, isForgotten } from '../../domain/journal/records/record.ts';
import { type CallNote, isEmptyNote, journalId } from '../../domain/note/call-note.ts';
import { contentId } from '../../domain/note/content-id.ts';
import { entryOfNote, heldCall, rubricsOf } from '../note/entry-of-note.ts';
import type { Clock, Journal, LoadedPack } from '../ports/ports.ts';

export interface KeepManyWorld {
  readonly clock: Clock;
  readonly journal: Journal;
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
 * score that was printed. To do it again changes nothing, and cut off anywhere it can be done again:
 * a note without an id of its own has one made from its content. Notes are written many at a time,
 * each batch flushed once. Memory: the ids of the journal, and a batch.
 */
export class NoteKeeper {
  readonly #world: KeepManyWorld;
  readonly #counts = { kept: 0, here: 0, forgotten: 0, empty: 0 };
  readonly #copied = new Set<string>();
  #known: KnownIds | null = null;
  #batch: EntryRecord[] = [];

  constructor(world: KeepManyWorld) {
    this.#world = world;
  }

  /** @throws JournalError */
  async add(note: CallNote): Promise<void> {
    const { clock, shelf, contentOf, localTime, journal } = this.#world;
    if (isEmptyNote(note)) {
      this.#counts.empty += 1;
      return;
    }
    this.#known ??= knownIds(journal);
    const { here, forgotten } = this.#known;
    const id = journalId(note) ?? contentId(contentOf(note), note);
    if (forgotten.has(id)) this.#counts.forgotten += 1;
    else if (here.has(id)) this.#counts.here += 1;
    else {
      here.add(id);
      const written = clock.now();
      const settled = { id, written, ...heldCall(note.call, written, localTime) };
      this.#batch.push(entryOfNote(shelf, note, settled).entry);
      if (this.#batch.length >= BATCH) await this.#flush();
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

  async #flush(): Promise<void> {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    const { journal, shelf } = this.#world;
    const needed = new Set(batch.flatMap((entry) => rubricsOf(entry, shelf)));
    const missing = [...needed].filter(({ hash }) => !this.#copied.has(hash));
    journal.keepRubrics(missing);
    for (const { hash } of missing) this.#copied.add(hash);
    await journal.append(batch);
    this.#counts.kept += batch.length;
  }
}

// --- internal ---

/** Notes written at once: some megabytes; the lock is let go of in between. */
const BATCH = 1000;

interface KnownIds {
  readonly here: Set<string>;
  readonly forgotten: ReadonlySet<string>;
}

function knownIds(journal: Journal): KnownIds {
  const here = new Set<string>();
  const forgotten = new Set<string>();
  for (const line of journal.scan()) {
    if (!('record' in line)) continue;
    here.add(line.record.id);
    if (isForgotten(line.record)) for (const id of line.record.forgotten) forgotten.add(id);
  }
  return { here, forgotten };
}
