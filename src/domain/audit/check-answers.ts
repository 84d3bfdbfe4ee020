import { type Path, type Problem, problem } from '../problem.ts';
import { kindOfQuestion } from '../rubric/kinds/all-kinds.ts';
import { isWithin } from '../rubric/kinds/kind.ts';
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
  const answer = kindOfQuestion(question).fitting(question, written);
  if (answer !== null) return { answer };
  return { problem: unfitting(question, written, path) };
}

/** What answers a question takes, in words for a message. */
export function wantedAnswers(question: Question): string {
  return kindOfQuestion(question).wanted(question);
}

// --- internal ---

function unfitting(question: Question, written: number | string | boolean, path: Path): Problem {
  const line = kindOfQuestion(question).line(question);
  if (line !== null && typeof written === 'number' && !isWithin(written, line.min, line.max)) {
    return problem('out-of-range', path, { got: written, min: line.min, max: line.max });
  }
  const wanted = wantedAnswers(question);
  return problem('answer-not-allowed', path, { got: String(written), wanted });
}
