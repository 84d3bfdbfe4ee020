import type { RubricAnswers } from '../../audit/answers.ts';
import type { OwnTest, Question, Rubric } from '../../rubric/rubric.ts';
import { actualOutcome } from './run-own-tests.ts';

/** A test that expects what the rubric gives now: answers in, numbers computed. */
export function makeOwnTest(
  rubric: Rubric,
  given: Pick<OwnTest, 'name' | 'answers' | 'call'>,
): OwnTest {
  const { flags, place, ...expect } = actualOutcome(rubric, given);
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
    makeOwnTest(rubric, { name: 'all best', answers: answersBy(rubric, bestAnswer) }),
    makeOwnTest(rubric, { name: 'all worst', answers: answersBy(rubric, worstAnswer) }),
  ];
}

// --- internal ---

type SomeAnswer = string | number | null;

function answersBy(rubric: Rubric, choose: (question: Question) => SomeAnswer): RubricAnswers {
  return Object.fromEntries(
    rubric.questions.flatMap((question) => {
      const answer = choose(question);
      return answer === null ? [] : [[question.id, answer]];
    }),
  );
}

function bestAnswer(question: Question): SomeAnswer {
  switch (question.kind) {
    case 'scale':
      if (question.best === 'high') return question.points;
      return question.best === 'low' ? 1 : question.best;
    case 'yes-no':
      return question.best === 'high' ? 'yes' : 'no';
    case 'choice':
      return question.options.toSorted((a, b) => b.points - a.points)[0]?.id ?? null;
    case 'number':
      return question.best[0];
    case 'text':
      return null;
  }
}

/** For an ideal point the low end, or the high one where the ideal is the low end itself. */
function worstAnswer(question: Question): SomeAnswer {
  switch (question.kind) {
    case 'scale':
      return question.best === 'low' || question.best === 1 ? question.points : 1;
    case 'yes-no':
      return question.best === 'high' ? 'no' : 'yes';
    case 'choice':
      return question.options.toSorted((a, b) => a.points - b.points)[0]?.id ?? null;
    case 'number':
      return question.best[0] > question.min ? question.min : question.max;
    case 'text':
      return null;
  }
}
