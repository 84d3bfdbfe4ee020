import type { AuditedNote } from '../../../use-cases/score/audit-note.ts';

/** Prints audited notes, one after the other. */
export interface ScorePrinter {
  /** What to print once a note is audited. */
  note(note: AuditedNote): string;
  /** What to print after the last one. */
  end(): string;
}

/** What stands around the notes that were printed for programs. */
export interface Frame {
  /** @param texts what some notes were printed as, one behind the other. @param count how many */
  add(texts: string, count: number): string;
  end(): string;
}
