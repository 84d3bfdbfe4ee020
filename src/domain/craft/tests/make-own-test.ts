import type { Answer, RubricAnswers } from '../../audit/answers.ts';
import { pointsOf } from '../../audit/points.ts';
import type { OwnTest, Rubric } from '../../rubric/rubric.ts';
import { everyAnswer } from './coverage-answers.ts';
import { actualValues } from './run-own-tests.ts';

/** A test that expects what the rubric gives now: answers in, numbers computed. */
export function makeOwnTest(
  rubric: Rubric,
  given: Pick<OwnTest, 'name' | 'answers' | 'call'>,
): OwnTest {
  const { flags, place, ...expect } = actualValues(rubric, given);
  const canFlag = rubric.questions.some(({ flag }) => flag !== undefined);
  const canPlace = rubric.questions.some(({ axis }) => axis !== undefined);
  const { name, call = {}, answers } = given;
  return {
    name,
    ...(Object.keys(call).length > 0 && { call }),
    answers,
    expect: { ...expect, ...(canFlag && { flags }), ...(canPlace && { place }) },
  };
}

/** The two tests that every rubric can begin with: every answer the best, and the worst. */
export function firstTests(rubric: Rubric): readonly OwnTest[] {
  return [
    makeOwnTest(rubric, { name: 'all best', answers: answersBy(rubric, 1) }),
    makeOwnTest(rubric, { name: 'all worst', answers: answersBy(rubric, -1) }),
  ];
}

// --- internal ---

/** @param by 1 for the answers that earn most, -1 for those that earn least: the first of each */
function answersBy(rubric: Rubric, by: 1 | -1): RubricAnswers {
  return Object.fromEntries(
    rubric.questions.flatMap((question) => {
      const worth = (answer: Answer) => by * (pointsOf(question, answer) ?? 0);
      const [answer] = everyAnswer(question).toSorted((a, b) => worth(b) - worth(a));
      return answer === undefined ? [] : [[question.id, answer]];
    }),
  );
}
