import { describe, expect, it } from 'vitest';
import { checkRubric } from '../../../src/domain/rubric/check/check-rubric.ts';
import { makeRubric, scale, yesNo } from '../../support/make-rubric.ts';

const BASE = makeRubric([scale('first', { weight: 2 }), scale('second'), yesNo('third')], {
  id: 'base',
  title: 'Base',
  about: 'What?',
  tests: [{ name: 'one', answers: {}, expect: { score: null } }],
});

const EXTENSION = {
  format: 'aftercall/rubric@1',
  id: 'mine',
  version: '1.0.0',
  extends: 'base',
  'extends-version': '1.0.0',
};

function check(parts: object) {
  return checkRubric(withoutUndefined({ ...EXTENSION, ...parts }), [BASE]);
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}

/** Codes and places of what is wrong; of what is only to be known when nothing is. */
function told(parts: object) {
  const checked = check(parts);
  const found = checked.ok ? checked.warnings : checked.problems;
  return found?.map(({ code, path, severity }) => `${severity} ${code} ${path.join('.')}`);
}

function resolved(parts: object) {
  const checked = check(parts);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

describe('a rubric that extends another', () => {
  it('asks what that one asks where it says nothing else, under its own name', () => {
    const { id, title, about, questions, tests } = resolved({});
    expect({ id, title, about, tests }).toEqual({
      id: 'mine',
      title: 'Base',
      about: 'What?',
      tests: [],
    });
    expect(questions).toEqual(BASE.questions);
  });

  it('leaves out, changes key by key, and adds at the end or after a question it names', () => {
    const { questions } = resolved({
      title: 'Mine',
      remove: ['third'],
      change: [{ id: 'second', ask: 'And now?', weight: 3 }],
      add: [{ ...scale('last') }, { ...yesNo('between'), after: 'first' }],
    });
    expect(questions.map(({ id }) => id)).toEqual(['first', 'between', 'second', 'last']);
    expect(questions[2]).toEqual({ ...BASE.questions[1], ask: 'And now?', weight: 3 });
  });

  it('can ask anew, under the same id, what it has removed', () => {
    const { questions } = resolved({ remove: ['third'], add: [scale('third')] });
    expect(questions.map(({ id, kind }) => [id, kind])).toEqual([
      ['first', 'scale'],
      ['second', 'scale'],
      ['third', 'scale'],
    ]);
  });

  it('keeps every question in the short form where the base names none', () => {
    const { questions } = resolved({ add: [scale('last')] });
    expect(questions.every(({ short }) => short)).toBe(true);
  });
});

describe('what is wrong in an extension', () => {
  it.each<[string, object, readonly string[]]>([
    ['a base that is not there', { extends: 'bsae' }, ['error unknown-rubric extends']],
    ['no version of the base', { 'extends-version': undefined }, ['error missing-key ']],
    [
      'another minor version',
      { 'extends-version': '1.1.0' },
      ['warning extends-other-version extends-version'],
    ],
    [
      'another major version',
      { 'extends-version': '2.0.0' },
      ['error extends-other-version extends-version'],
    ],
    ['removing what is not asked', { remove: ['x'] }, ['error unknown-question remove.0']],
    [
      'changing what is not asked',
      { change: [{ id: 'x', ask: 'A?' }] },
      ['error unknown-question change.0.id'],
    ],
    [
      'changing what it removes',
      { remove: ['first'], change: [{ id: 'first', ask: 'A?' }] },
      ['error unknown-question change.0.id'],
    ],
    [
      'changing one question twice',
      {
        change: [
          { id: 'first', ask: 'A?' },
          { id: 'first', weight: 1 },
        ],
      },
      ['error repeated-id change.1.id'],
    ],
    ['adding what is there', { add: [scale('first')] }, ['error already-there add.0.id']],
    [
      'adding after nothing',
      { add: [{ ...scale('a'), after: 'x' }] },
      ['error unknown-question add.0.after'],
    ],
    [
      'changing a kind',
      { change: [{ id: 'first', kind: 'text' }] },
      ['error kind-changed change.0.kind'],
    ],
    ['an unknown key', { change: [{ id: 'first', aks: 'A?' }] }, ['error unknown-key change.0']],
    [
      'a key of another kind',
      { change: [{ id: 'third', points: 7 }] },
      ['error unknown-key change.0'],
    ],
    [
      'a change that no longer fits what it changes',
      { change: [{ id: 'first', points: 7 }] },
      ['error missing-anchor change.0.anchors'],
    ],
    [
      'a removal that leaves nothing',
      { remove: ['first', 'second', 'third'] },
      ['error count-with-base remove'],
    ],
    [
      'an added question that breaks a rule',
      { add: [{ id: 'a', ask: 'A?', anchors: { 1: 'no', 9: 'yes' }, best: 'high' }] },
      ['error anchor-off-scale add.0.anchors.9', 'error missing-anchor add.0.anchors'],
    ],
  ])('is told: %s', (_name, parts, expected) => {
    expect(told(parts)).toEqual(expected);
  });
});
