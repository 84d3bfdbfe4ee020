import { describe, expect, it } from 'vitest';
import type { Answer, CallContext, RubricAnswers } from '../../../src/domain/audit/answers.ts';
import { visibleQuestions } from '../../../src/domain/audit/visible-questions.ts';
import type { When } from '../../../src/domain/rubric/rubric.ts';
import type { WrittenQuestion } from '../../../src/domain/rubric/written-question.ts';
import { choice, makeRubric, number, scale, text, yesNo } from '../../support/make-rubric.ts';

function isShown(
  when: When,
  earlier: WrittenQuestion,
  answers: RubricAnswers,
  call: CallContext = {},
): boolean {
  const written = { ...scale('later'), when } as WrittenQuestion;
  return visibleQuestions(makeRubric([earlier, written]), answers, call).some(
    ({ id }) => id === 'later',
  );
}

describe('A question with a condition on an earlier answer is shown', () => {
  it.each<[string, WrittenQuestion, When, Answer | undefined, boolean]>([
    ['at most 2', scale('q'), { question: 'q', 'at-most': 2 }, 2, true],
    ['at most 2', scale('q'), { question: 'q', 'at-most': 2 }, 3, false],
    ['at least 4', scale('q'), { question: 'q', 'at-least': 4 }, 4, true],
    ['at least 4', scale('q'), { question: 'q', 'at-least': 4 }, 3, false],
    ['from 2 to 4', scale('q'), { question: 'q', 'at-least': 2, 'at-most': 4 }, 3, true],
    ['from 2 to 4', scale('q'), { question: 'q', 'at-least': 2, 'at-most': 4 }, 5, false],
    ['from 2 to 4', scale('q'), { question: 'q', 'at-least': 2, 'at-most': 4 }, 1, false],
    ['one of 1, 5', scale('q'), { question: 'q', is: [1, 5] }, 5, true],
    ['one of 1, 5', scale('q'), { question: 'q', is: [1, 5] }, 3, false],
    ['at least 60', number('q', [0, 100], [35, 50]), { question: 'q', 'at-least': 60 }, 61, true],
    ['yes', yesNo('q'), { question: 'q', is: ['yes'] }, 'yes', true],
    ['yes', yesNo('q'), { question: 'q', is: ['yes'] }, 'no', false],
    ['at least 1, which is yes', yesNo('q'), { question: 'q', 'at-least': 1 }, 'yes', true],
    ['at least 1, which is yes', yesNo('q'), { question: 'q', 'at-least': 1 }, 'no', false],
    ['an option', choice('q', { a: 0, b: 100 }), { question: 'q', is: ['b'] }, 'b', true],
    ['worth 50', choice('q', { a: 0, b: 100 }), { question: 'q', 'at-least': 50 }, 'a', false],
    ['any number, of text', text('q'), { question: 'q', 'at-most': 5 }, '3', false],
    ['answered at all', text('q'), { question: 'q' }, 'They paused.', true],
    ['answered at all', scale('q'), { question: 'q' }, 'dk', false],
    ['at most 2', scale('q'), { question: 'q', 'at-most': 2 }, 'na', false],
    ['at most 2', scale('q'), { question: 'q', 'at-most': 2 }, undefined, false],
    ['an unknown one', scale('q'), { question: 'elsewhere', 'at-most': 2 }, 1, false],
  ])('%s: %o %o, answered %s: %s', (_what, earlier, when, answer, shown) => {
    const answers: RubricAnswers = answer === undefined ? {} : { q: answer };
    expect(isShown(when, earlier, answers)).toBe(shown);
  });
});

describe('A question with a condition on the call is shown', () => {
  it.each<[When, CallContext, boolean]>([
    [{ 'call.type': ['discovery', 'demonstration'] }, { type: 'discovery' }, true],
    [{ 'call.type': ['discovery', 'demonstration'] }, { type: 'review' }, false],
    [{ 'call.type': ['discovery'] }, {}, false],
    [{ 'call.first-contact': [true] }, { 'first-contact': true }, true],
    [{ 'call.first-contact': [true] }, { 'first-contact': false }, false],
    [{ 'call.first-contact': [false] }, { 'first-contact': false }, true],
    [{ 'call.first-contact': [false] }, {}, false],
    [
      { 'call.type': ['discovery'], 'call.first-contact': [true] },
      { type: 'discovery', 'first-contact': true },
      true,
    ],
    [{ 'call.type': ['discovery'], 'call.first-contact': [true] }, { type: 'discovery' }, false],
  ])('%o, on a call with %o: %s', (when, call, shown) => {
    expect(isShown(when, scale('q'), {}, call)).toBe(shown);
  });
});

it('A hidden question hides what depends on it, whatever its answer still says', () => {
  const rubric = makeRubric([
    scale('a'),
    scale('b', { when: { question: 'a', 'at-most': 2 } }),
    scale('c', { when: { question: 'b', 'at-most': 2 } }),
  ]);
  const shown = (answers: RubricAnswers) => visibleQuestions(rubric, answers, {}).map((q) => q.id);
  expect(shown({ a: 1, b: 1 })).toEqual(['a', 'b', 'c']);
  expect(shown({ a: 5, b: 1, c: 1 })).toEqual(['a']);
});
