import type { Answers } from '../domain/audit/answers.ts';
import { type Audit, auditCall } from '../domain/audit/audit.ts';
import { noteHead } from '../domain/note/note-head.ts';
import { type NoteScore, notScored, scoreOfNote } from '../domain/note/score-of-note.ts';
import type { PlacedProblem, Problem } from '../domain/problem.ts';
import type { LoadedPack, NoteInput } from './ports.ts';
import { readNote } from './read-note.ts';

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
  readonly audit: Audit | null;
  readonly problems: readonly PlacedProblem[];
}

export type ScoreResult = ScoredNote | Extract<NoteInput, { kind: 'no-file' }>;

/** Scores one note after the other; a note with problems, or a file that is not there, stops none. */
export async function* scoreNotes(
  inputs: AsyncIterable<NoteInput>,
  shelf: LoadedPack,
  wish: ScoreWish,
  sentence: (problem: Problem) => string,
): AsyncGenerator<ScoreResult> {
  const rubrics = shelf.rubrics.map(({ rubric }) => rubric);
  const hashes = new Map(shelf.rubrics.map((loaded) => [loaded.rubric.id, loaded]));
  for await (const input of inputs) {
    if (input.kind === 'no-file') {
      yield input;
      continue;
    }
    const read = readNote(input, rubrics);
    if (read.ok) {
      const note = read.value;
      const audit = auditCall(rubrics, shelf.pack.required, wanted(note.answers, wish), note.call);
      const score = scoreOfNote(note, audit, hashes, wish.explain);
      yield { kind: 'note', score, audit, problems: [] };
    } else {
      const { problems } = read;
      const head = noteHead(input.read.ok ? input.read.value : null);
      const found = problems.map(({ problem }) => problem);
      yield { kind: 'note', score: notScored(head, found, sentence), audit: null, problems };
    }
  }
}

// --- internal ---

function wanted(answers: Answers, { rubric }: ScoreWish): Answers {
  if (rubric === undefined) return answers;
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id === rubric));
}
