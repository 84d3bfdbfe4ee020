import { type Path, type Problem, problem } from '../problem.ts';
import type { Question } from '../rubric/rubric.ts';
import { type Answer, DK, NA } from './answers.ts';

/** An answer as a file may spell it: `null` means not asked. */
export type WrittenAnswer = number | string | boolean | null;

/** Whether one answer fits its question, and the answer in its one spelling (`yes`, not true). */
export function checkAnswer(
  question: Question,
  written: WrittenAnswer,
  path: Path,
): { readonly answer: Answer } | { readonly problem: Problem } | null {
  if (written === null) return null;
  if (written === DK) return { answer: DK };
  if (written === NA) {
    if (question.na !== undefined) return { answer: NA };
    return { problem: problem('na-not-offered', path, { question: question.id }) };
  }
  const answer = fittingAnswer(question, written);
  if (answer !== null) return { answer };
  return { problem: unfitting(question, written, path) };
}

/** What answers a question takes, in words for a message. */
export function wantedAnswers(question: Question): string {
  switch (question.kind) {
    case 'scale':
      return `a whole number from 1 to ${question.points}`;
    case 'yes-no':
      return 'yes or no';
    case 'choice':
      return question.options.map((option) => option.id).join(', ');
    case 'number':
      return `a number from ${question.min} to ${question.max}`;
    case 'text':
      return 'text';
  }
}

// --- internal ---

function fittingAnswer(question: Question, written: number | string | boolean): Answer | null {
  switch (question.kind) {
    case 'scale':
      return isWithin(written, 1, question.points) && Number.isInteger(written) ? written : null;
    case 'number':
      return isWithin(written, question.min, question.max) ? written : null;
    case 'yes-no':
      if (typeof written === 'boolean') return written ? 'yes' : 'no';
      return written === 'yes' || written === 'no' ? written : null;
    case 'choice':
      return question.options.some(({ id }) => id === written) ? String(written) : null;
    case 'text':
      return typeof written === 'string' ? written : null;
  }
}

function isWithin(written: unknown, min: number, max: number): written is number {
  return typeof written === 'number' && written >= min && written <= max;
}

function unfitting(question: Question, written: number | string | boolean, path: Path): Problem {
  const range = rangeOf(question);
  if (range !== null && typeof written === 'number' && !isWithin(written, ...range)) {
    return problem('out-of-range', path, { got: written, min: range[0], max: range[1] });
  }
  const wanted = wantedAnswers(question);
  return problem('answer-not-allowed', path, { got: String(written), wanted });
}

function rangeOf(question: Question): readonly [number, number] | null {
  if (question.kind === 'scale') return [1, question.points];
  return question.kind === 'number' ? [question.min, question.max] : null;
}
