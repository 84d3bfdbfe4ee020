import { checkAnswer, wantedAnswers } from '../../audit/check-answers.ts';
import { numberOf } from '../../audit/points.ts';
import { type Path, type Problem, problem } from '../../problem.ts';
import { kindOfQuestion } from '../kinds/all-kinds.ts';
import type { Question, Rubric, WhenAnswered } from '../rubric.ts';
import type { RubricRule } from './rule.ts';

/** What a `when` compares with is an answer that the earlier question can have. */
export const whenNamesPossibleAnswers: RubricRule = (rubric) =>
  earlierQuestions(rubric).flatMap(({ when, earlier, path }) => [
    ...thresholdProblems(when, earlier, path),
    ...(when.is ?? []).flatMap((written, index) =>
      answerProblems(earlier, written, [...path, 'is', index]),
    ),
  ]);

/** At least one answer fits the whole of a `when`, or its question would never be asked. */
export const whenCanHappen: RubricRule = (rubric) =>
  earlierQuestions(rubric).flatMap(({ when, earlier, path }) => {
    const isPossible =
      thresholdProblems(when, earlier, path).length > 0 || canHappen(when, earlier);
    return isPossible ? [] : [problem('when-never', path, {})];
  });

// --- internal ---

interface Earlier {
  readonly when: WhenAnswered;
  readonly earlier: Question;
  readonly path: Path;
}

const THRESHOLDS = ['at-most', 'at-least'] as const;

function earlierQuestions({ questions }: Rubric): readonly Earlier[] {
  return questions.flatMap(({ when }, index) => {
    if (when === undefined || !('question' in when)) return [];
    const earlier = questions.slice(0, index).find(({ id }) => id === when.question);
    return earlier === undefined ? [] : [{ when, earlier, path: ['questions', index, 'when'] }];
  });
}

function thresholdProblems(when: WhenAnswered, earlier: Question, path: Path): readonly Problem[] {
  const range = kindOfQuestion(earlier).range(earlier);
  return THRESHOLDS.flatMap((key): readonly Problem[] => {
    const at = when[key];
    if (at === undefined) return [];
    if (range === null) return [problem('when-without-number', [...path, key], {})];
    const [min, max] = range;
    return at >= min && at <= max
      ? []
      : [problem('when-off-scale', [...path, key], { at, min, max })];
  });
}

function answerProblems(
  earlier: Question,
  written: string | number,
  path: Path,
): readonly Problem[] {
  const checked = checkAnswer(earlier, written, path);
  if (checked !== null && 'problem' in checked) return [checked.problem];
  // "na" and "dk" are answers, but none that a `when` is ever fulfilled by.
  const isGiven = checked !== null && checked.answer !== 'na' && checked.answer !== 'dk';
  if (isGiven) return [];
  const args = { got: String(written), wanted: wantedAnswers(earlier) };
  return [problem('answer-not-allowed', path, args)];
}

function canHappen(when: WhenAnswered, earlier: Question): boolean {
  const low = when['at-least'] ?? Number.NEGATIVE_INFINITY;
  const high = when['at-most'] ?? Number.POSITIVE_INFINITY;
  const answers = when.is ?? kindOfQuestion(earlier).answers(earlier);
  if (answers === null) return low <= high;
  if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return true;
  return answers.some((answer) => {
    const value = numberOf(earlier, answer);
    return value !== null && value >= low && value <= high;
  });
}
