import { describe, expect, it } from 'vitest';
import { checkRubric } from '../../../../src/domain/rubric/check/check-rubric.ts';

const SMALLEST = {
  format: 'aftercall/rubric@1',
  id: 'mine',
  version: '1.0.0',
  title: 'Mine',
  about: 'What?',
  questions: [{ id: 'a', ask: 'A?', anchors: { 1: 'no', 5: 'yes' }, best: 'high' }],
};

describe('a rubric that was written short', () => {
  it('has every default filled in', () => {
    const checked = checkRubric(SMALLEST);
    expect(checked.ok && checked.value).toMatchObject({
      language: 'en',
      notes: {},
      tests: [],
      bands: [{ from: 0 }, { from: 25 }, { from: 50 }, { from: 75 }],
      questions: [{ kind: 'scale', points: 5, weight: 1, short: true, notes: {} }],
    });
  });
});

describe('what is no rubric', () => {
  it.each([
    ['nothing', null],
    ['text', 'listening'],
    ['a list', [SMALLEST]],
    ['a number', 5],
  ])('is told when it is %s', (_name, value) => {
    const checked = checkRubric(value);
    expect(checked.ok ? [] : checked.problems).toMatchObject([{ code: 'wrong-type', path: [] }]);
  });
});
