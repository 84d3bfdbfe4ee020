import type { Answers } from '../../domain/audit/answers.ts';
import { type Audit, auditCall } from '../../domain/audit/audit.ts';
import type { CallNote } from '../../domain/note/call-note.ts';
import { noteHead } from '../../domain/note/note-head.ts';
import { type NoteScore, notScored, scoreOfNote } from '../../domain/note/score-of-note.ts';
import type { PlacedProblem, Problem } from '../../domain/problem.ts';
import { readNote } from '../note/read-note.ts';
import type {
  LoadedPack,
  LoadedRubric,
  NoFile,
  NoteInput,
  NoteNotice,
  WrittenNote,
} from '../ports/ports.ts';

export interface ScoreWish {
  /** Only this rubric is scored; a note's other answers are checked all the same. */
  readonly rubric?: string;
  readonly explain: boolean;
}

/** A note with its score, or with what is wrong with it. */
export interface ScoredNote {
  readonly kind: 'note';
  readonly score: NoteScore;
  /** Null when the note has problems. */
  readonly note: CallNote | null;
  /** Null when the note has problems. */
  readonly audit: Audit | null;
  readonly problems: readonly PlacedProblem[];
}

export type ScoreResult = ScoredNote | NoFile | NoteNotice;

/** Rubrics as scoring needs them. */
export interface ScoreShelf {
  readonly pack: Pick<LoadedPack['pack'], 'required'>;
  readonly rubrics: readonly Pick<LoadedRubric, 'rubric' | 'hash' | 'scoringHash'>[];
}

/** Scores one note after the other; a note with problems, or a file that is not there, stops none. */
export async function* scoreNotes(
  inputs: AsyncIterable<NoteInput>,
  shelf: ScoreShelf,
  wish: ScoreWish,
  sentence: (problem: Problem) => string,
): AsyncGenerator<ScoreResult> {
  for await (const input of inputs) {
    yield input.kind === 'note' ? scoreNote(input, shelf, wish, sentence) : input;
  }
}

/** Scores one note. */
export function scoreNote(
  input: WrittenNote,
  shelf: ScoreShelf,
  wish: ScoreWish,
  sentence: (problem: Problem) => string,
): ScoredNote {
  const rubrics = shelf.rubrics.map(({ rubric }) => rubric);
  const read = readNote(input, rubrics);
  if (!read.ok) {
    const { problems } = read;
    const head = noteHead(input.read.ok ? input.read.value : null);
    const found = problems.map(({ problem }) => problem);
    return {
      kind: 'note',
      score: notScored(head, found, sentence),
      note: null,
      audit: null,
      problems,
    };
  }
  const note = read.value;
  const hashes = new Map(shelf.rubrics.map((loaded) => [loaded.rubric.id, loaded]));
  const audit = auditCall(rubrics, shelf.pack.required, wanted(note.answers, wish), note.call);
  const score = scoreOfNote(note, audit, hashes, wish.explain);
  return { kind: 'note', score, note, audit, problems: [] };
}

// --- internal ---

function wanted(answers: Answers, { rubric }: ScoreWish): Answers {
  if (rubric === undefined) return answers;
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id === rubric));
}
