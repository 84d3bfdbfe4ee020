import { describe, expect, it } from 'vitest';
import { coverageOf, type Spot } from '../../../../src/domain/craft/tests/coverage.ts';
import type { OwnTest } from '../../../../src/domain/rubric/rubric.ts';
import type { WrittenQuestion } from '../../../../src/domain/rubric/written-question.ts';
import { choice, makeRubric, number, scale, text, yesNo } from '../../../support/make-rubric.ts';

type Answers = OwnTest['answers'];

const ONE_BAND = [{ from: 0, name: 'all' }];

function coverage(question: WrittenQuestion, ...tests: readonly Answers[]) {
  const rubric = makeRubric([scale('first'), question], {
    bands: ONE_BAND,
    tests: tests.map((answers) => ({ name: 'one', answers, expect: { answered: 1 } })),
  });
  const { missed } = coverageOf(rubric);
  return missed.filter((spot) => 'question' in spot && spot.question === question.id).map(inShort);
}

function inShort(spot: Spot): string {
  switch (spot.kind) {
    case 'answer':
      return `${spot.question} ${spot.answer}`;
    case 'branch':
      return `${spot.question} ${spot.isAsked ? 'asked' : 'left out'}`;
    case 'flag':
      return `${spot.question} flag ${spot.isRaised ? 'raised' : 'down'}`;
    case 'note':
      return `note ${spot.question ?? 'of all'} ${spot.side}`;
    case 'band':
      return `band ${spot.band}`;
    case 'question':
      return spot.question;
  }
}

describe('What no test reaches', () => {
  it.each<[string, WrittenQuestion, readonly string[]]>([
    ['a scale', scale('x', { points: 3, notes: {} }), ['1', '2', '3', 'dk']],
    ['what can not apply', scale('x', { points: 2, na: 'no', notes: {} }), ['1', '2', 'na', 'dk']],
    ['yes or no', yesNo('x'), ['yes', 'no', 'dk']],
    ['a choice', choice('x', { me: 0, them: 100 }), ['me', 'them', 'dk']],
    ['a number', number('x', [0, 9], [3, 6]), ['under', 'from', 'inside', 'to', 'over', 'dk']],
    ['a number best at 0', number('x', [0, 9], [0, 0]), ['from', 'over', 'dk']],
    ['text', text('x'), []],
  ])('is, without tests, every answer to %s', (_, question, answers) => {
    expect(coverage(question)).toEqual(['x', ...answers.map((answer) => `x ${answer}`)]);
  });

  it.each<[string, Answers, string]>([
    ['below its band', { x: 2 }, 'x under'],
    ['on its lower edge', { x: 3 }, 'x from'],
    ['inside', { x: 4.5 }, 'x inside'],
    ['on its upper edge', { x: 6 }, 'x to'],
    ['above it', { x: 7 }, 'x over'],
  ])('is not a number %s once a test gave one', (_, answers, reached) => {
    const question = number('x', [0, 9], [3, 6]);
    const before = coverage(question);
    expect(coverage(question, answers)).toEqual(
      before.filter((spot) => spot !== reached && spot !== 'x'),
    );
  });

  it.each<[string, readonly Answers[], readonly string[]]>([
    ['neither way', [], ['x', 'x asked', 'x left out']],
    ['only asked', [{ first: 1 }], ['x', 'x left out']],
    ['only left out', [{ first: 5 }], ['x', 'x asked']],
    ['answered where it is not asked', [{ first: 5, x: 'hm' }], ['x', 'x asked']],
    ['both ways', [{ first: 1, x: 'hm' }, { first: 5 }], []],
  ])('is a question with `when` that is tested %s', (_, tests, missed) => {
    const question = text('x', { when: { question: 'first', 'at-most': 2 } });
    expect(coverage(question, ...tests)).toEqual(missed);
  });

  it.each<[Answers, readonly string[]]>([
    [{}, ['x flag raised', 'x flag down']],
    [{ x: 'dk' }, ['x flag raised', 'x flag down']],
    [{ x: 1 }, ['x flag down']],
    [{ x: 2 }, ['x flag raised']],
  ])('is a flag, raised or not, by what is answered: %j', (answers, missed) => {
    const question = scale('x', { flag: { 'at-most': 1, say: 'Look.' } });
    expect(coverage(question, answers).filter((spot) => spot.includes('flag'))).toEqual(missed);
  });

  it('is no flag that every answer raises', () => {
    const question = scale('x', { points: 2, flag: { 'at-most': 2, say: 'Look.' } });
    expect(coverage(question)).not.toContain('x flag down');
  });

  it.each<[Answers, readonly string[]]>([
    [{ x: 3 }, ['note x under', 'note x over']],
    [{ x: 1 }, ['note x over']],
    [{ x: 5 }, ['note x under']],
  ])('is a note on a side that no test came to: %j', (answers, missed) => {
    const question = scale('x', { best: 3 });
    expect(coverage(question, answers).filter((spot) => spot.startsWith('note'))).toEqual(missed);
  });

  it('is a band, or a note of the whole rubric', () => {
    const rubric = makeRubric([yesNo('x')], {
      notes: { low: 'Little.', high: 'Much.' },
      bands: [
        { from: 0, name: 'low' },
        { from: 50, name: 'high' },
      ],
      tests: [{ name: 'no', answers: { x: 'no' }, expect: { score: 0 } }],
    });
    const { missed, reached, of } = coverageOf(rubric);
    expect(missed.map(inShort)).toEqual(['x yes', 'x dk', 'note of all high', 'band high']);
    expect({ reached, of }).toEqual({ reached: 4, of: 8 });
  });

  it('is what only a test reaches that expects nothing', () => {
    const tests = [{ name: 'no', answers: { x: 'no' }, expect: {} }];
    const { reached } = coverageOf(makeRubric([yesNo('x')], { bands: ONE_BAND, tests }));
    expect(reached).toBe(0);
  });
});
