import type { JournalLine } from '../../domain/journal/records/journal-line.ts';
import type { ForgottenRecord } from '../../domain/journal/records/record.ts';
import type { Draft } from './drafts-port.ts';

/** The journal line by line, for what must see the files themselves. @throws JournalError */
export interface JournalLines {
  /** Every line of every file, in the order of their names, read as it is asked for. */
  scan(): Iterable<JournalLine>;
}

/** What is to be erased, decided over the lines as they are now. */
export interface Erasing {
  /** Written before anything goes, so that a cut-off erasing stays decided; null if it has been. */
  readonly record: ForgottenRecord | null;
  goes(line: JournalLine): boolean;
  /** Content hashes of rubrics whose copies go. */
  readonly copies: readonly string[];
}

/** Takes things off the disk, journal and drafts. @throws JournalError */
export interface Eraser extends JournalLines {
  /** The same, and the lines of copies of its files, which other programs left and nothing reads. */
  scanCopiesToo(): Iterable<JournalLine>;
  /**
   * Under the lock that appending takes: asks what goes, then rewrites each file that holds some of
   * it, every other byte as it was. Files that a dead process left beside ours go too. Cut off
   * anywhere, it can be done again. `choose` is asked again when others took the lock meanwhile.
   */
  erase(choose: (scan: () => Iterable<JournalLine>) => Erasing): Promise<void>;
  /** Every other file in our folders, copies of drafts among them. */
  strays(): readonly Stray[];
  removeStray(file: string): void;
  /** Every draft, also one that a living process is writing. */
  drafts(): readonly DraftOnDisk[];
  removeDraft(id: string): void;
  /** Puts another text in the place of a draft's. */
  rewriteDraft(id: string, text: string): void;
}

/** A file in our folders that is none of those we work with. */
export interface Stray {
  /** Its path. */
  readonly file: string;
  /** The id of the draft that it is a copy of; null: it is not ours. */
  readonly draft: string | null;
  /** Whether its name, or a line in it, is wanted; a file that cannot be read may be. */
  holds(isWanted: (text: string) => boolean): boolean;
}

export interface DraftOnDisk extends Draft {
  /** The whole file, torn lines too. */
  readonly text: string;
  readonly isInUse: boolean;
}
