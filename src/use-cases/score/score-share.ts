import {
  countAudit,
  countRefused,
  type Limits,
  newTally,
  type Tally,
} from '../../domain/note/tally.ts';
import type { PlacedProblem } from '../../domain/problem.ts';
import type { NoteInput, NoteInputs } from '../ports/notes-port.ts';
import { type AuditedNote, auditNote, type ScoringRubrics } from './audit-note.ts';

/** What the notes of a share came to. */
export interface ScoredShare {
  /** The scores in the format asked for, in the order of the notes. */
  readonly text: string;
  readonly tally: Tally;
  /** What is to be known of its file; another share may tell the same. */
  readonly notices: readonly PlacedProblem[];
  /** The first of them. */
  readonly problems: readonly PlacedProblem[];
  /** Problems not in that list. */
  readonly moreProblems: number;
  /** A file could not be read. */
  readonly lacksFile: boolean;
}

/** So many problems are told at most, and those of the note that has the last of them. */
export const MOST_TOLD = 20;

/**
 * Makes a function that scores the notes of one share after the other: a note with problems, or a
 * file that is not there, stops none.
 *
 * @param print one note in the format asked for
 */
export function shareScorer(
  shelf: ScoringRubrics,
  limits: Limits,
  print: (note: AuditedNote) => string,
): (notes: NoteInputs) => Promise<ScoredShare> {
  const ids = shelf.rubrics.map(({ id }) => id);
  return async (notes) => {
    const texts: string[] = [];
    const tally = newTally(ids, limits);
    const notices: PlacedProblem[] = [];
    const told: PlacedProblem[] = [];
    let moreProblems = 0;
    let lacksFile = false;
    const tell = (problems: readonly PlacedProblem[]) => {
      if (told.length >= MOST_TOLD) moreProblems += problems.length;
      else told.push(...problems);
    };
    const take = (input: NoteInput) => {
      if (input.kind === 'notice') {
        notices.push(...input.problems);
        return;
      }
      if (input.kind === 'no-file') {
        lacksFile = true;
        tell(input.problems);
        return;
      }
      const note = auditNote(input, shelf);
      countNote(tally, note);
      tell(note.problems);
      texts.push(print(note));
    };
    // To wait for each of a million notes that are there already takes longer than to read them.
    if (Symbol.iterator in notes) for (const input of notes) take(input);
    else for await (const input of notes) take(input);
    return { text: texts.join(''), tally, notices, problems: told, moreProblems, lacksFile };
  };
}

export function countNote(tally: Tally, { audit, problems }: AuditedNote): void {
  if (audit !== null) countAudit(tally, audit);
  else
    countRefused(
      tally,
      problems.map(({ problem }) => problem.code),
    );
}
