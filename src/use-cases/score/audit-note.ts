import type { Answers } from '../../domain/audit/answers.ts';
import { type Audit, auditCall } from '../../domain/audit/audit.ts';
import type { CallNote, NoteHead } from '../../domain/note/call-note.ts';
import { noteHead } from '../../domain/note/note-head.ts';
import type { NoteOrigin } from '../../domain/note/score-of-note.ts';
import type { PlacedProblem, Problem } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { readNote } from '../note/read-note.ts';
import type { WrittenNote } from '../ports/notes-port.ts';

/** Rubrics as scoring needs them. */
export interface ScoringRubrics {
  readonly rubrics: readonly Rubric[];
  /** Ids of those that an overall score needs. */
  readonly required: readonly string[];
  /** Only this rubric is scored; a note's other answers are checked all the same. */
  readonly only?: string;
}

/** A note with what its answers come to, or with what is wrong with it. */
export type AuditedNote = SoundNote | RefusedNote;

interface SoundNote extends Audited {
  readonly note: CallNote;
  readonly audit: Audit;
}

interface RefusedNote extends Audited {
  readonly note: null;
  readonly audit: null;
}

interface Audited {
  readonly head: NoteHead;
  /** None where there is an audit. */
  readonly problems: readonly PlacedProblem[];
  /** Where something of it stands in its file. */
  place(problem: Problem): PlacedProblem;
  /** Where it begins. */
  readonly source: NoteOrigin;
}

/** Checks and audits one written note. */
export function auditNote(written: WrittenNote, shelf: ScoringRubrics): AuditedNote {
  const { rubrics, required, only } = shelf;
  const { place, source } = written;
  const read = readNote(written, rubrics);
  if (!read.ok) {
    const head = noteHead(written.read.ok ? written.read.value : null);
    return { head, note: null, audit: null, problems: read.problems, place, source };
  }
  const note = read.value;
  const answers = only === undefined ? note.answers : answersTo(note.answers, only);
  const audit = auditCall(rubrics, required, answers, note.call);
  return { head: note, note, audit, problems: NONE, place, source };
}

// --- internal ---

const NONE: readonly PlacedProblem[] = [];

function answersTo(answers: Answers, wanted: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id === wanted));
}
