import type { Path } from '../../problem.ts';
import type { Question, Rubric } from '../rubric.ts';

/** A sentence of a rubric that somebody is shown, and where it stands. */
export interface RubricText {
  readonly text: string;
  readonly path: Path;
}

/** Every sentence that somebody is shown. */
export function textsOf(rubric: Rubric): readonly RubricText[] {
  const found: RubricText[] = [];
  const { title, about, practice, notes } = rubric;
  gather({ title, about, practice }, [], found);
  gather(notes, ['notes'], found);
  for (const [index, { name }] of rubric.bands.entries()) gather({ name }, ['bands', index], found);
  for (const [index, question] of rubric.questions.entries()) {
    gatherQuestion(question, ['questions', index], found);
  }
  return found;
}

// --- internal ---

function gatherQuestion(question: Question, path: Path, found: RubricText[]): void {
  const { ask, na, help, practice, notes, flag } = question;
  gather({ ask, na, help, practice }, path, found);
  gather(notes, [...path, 'notes'], found);
  if (flag !== undefined) gather({ say: flag.say }, [...path, 'flag'], found);
  if (question.kind === 'scale') gather(question.anchors, [...path, 'anchors'], found);
  if (question.kind === 'number') gather({ unit: question.unit }, path, found);
  if (question.kind === 'choice') {
    for (const [index, { say }] of question.options.entries()) {
      gather({ say }, [...path, 'options', index], found);
    }
  }
}

function gather(texts: object, path: Path, found: RubricText[]): void {
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'string') found.push({ text, path: [...path, key] });
  }
}
