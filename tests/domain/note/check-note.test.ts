import { describe, expect, it } from 'vitest';
import { checkNote, withTextBelow } from '../../../src/domain/note/check-note.ts';
import { noteHead } from '../../../src/domain/note/note-head.ts';
import { choice, makeRubric, number, scale, text, yesNo } from '../../support/make-rubric.ts';

const RUBRIC = makeRubric([
  scale('care', { na: 'nothing to care for' }),
  scale('pace', { points: 7 }),
  yesNo('thanks'),
  choice('next', { none: 0, date: 100 }),
  number('share', [0, 100], [35, 50]),
  text('other'),
]);

function check(value: unknown) {
  return checkNote(value, [RUBRIC]);
}

function problemsOf(value: unknown) {
  const checked = check(value);
  if (checked.ok) return [];
  return checked.problems.map(({ code, path }) => `${code} ${path.join('/')}`);
}

describe('A call note', () => {
  it('needs nothing but answers, and those may be none', () => {
    expect(check({ answers: {} })).toEqual({
      ok: true,
      value: { id: null, call: {}, rater: 'self', answers: {}, words: {} },
    });
    expect(check({ answers: null }).ok).toBe(true);
    expect(problemsOf({})).toEqual(['missing-key ']);
  });

  it('comes out in its one spelling, with its facts always in one order', () => {
    const checked = check({
      transcript: 'calls/acme.vtt',
      words: 'It went well.',
      answers: {
        scene: { other: 'quiet', share: 40, next: 'date', thanks: true, pace: 7, care: 'na' },
      },
      rater: 'coach',
      call: {
        'first-contact': false,
        minutes: 30,
        type: ' Discovery ',
        when: '2026-11-21',
        contact: 'Dana',
        account: 'Acme',
      },
      id: 'a-1',
      format: 'aftercall/note@1',
    });
    expect(checked).toEqual({
      ok: true,
      value: {
        id: 'a-1',
        call: {
          account: 'Acme',
          contact: 'Dana',
          when: '2026-11-21',
          type: 'discovery',
          minutes: 30,
          'first-contact': false,
        },
        rater: 'coach',
        answers: {
          scene: { other: 'quiet', share: 40, next: 'date', thanks: 'yes', pace: 7, care: 'na' },
        },
        words: { text: 'It went well.' },
        transcript: 'calls/acme.vtt',
      },
    });
    expect(Object.keys((checked.ok && checked.value.call) || {})).toEqual([
      'account',
      'contact',
      'when',
      'type',
      'minutes',
      'first-contact',
    ]);
  });

  it('takes null, and blanks, for what is not there', () => {
    const note = {
      id: null,
      call: { account: ' ', contact: null, minutes: null },
      rater: '',
      words: { sentence: null, text: '' },
      transcript: null,
      answers: { scene: { care: null, pace: 'dk' } },
    };
    expect(check(note)).toEqual({
      ok: true,
      value: { id: null, call: {}, rater: 'self', answers: { scene: { pace: 'dk' } }, words: {} },
    });
    expect(check({ answers: { scene: null } })).toMatchObject({ value: { answers: {} } });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no object', [], ['wrong-type ']],
    ['nothing', null, ['wrong-type ']],
    ['an unknown key', { answers: {}, account: 'Acme' }, ['unknown-key ']],
    ['another format', { format: 'aftercall/rubric@1', answers: {} }, ['bad-format format']],
    ['an id with a space', { id: 'a b', answers: {} }, ['bad-note-id id']],
    ['an id that is a number', { id: 7, answers: {} }, ['wrong-type id']],
    ['a call that is text', { call: 'Acme', answers: {} }, ['wrong-type call']],
    ['a bad date', { call: { when: '2026-02-30' }, answers: {} }, ['bad-when call/when']],
    ['a call of two days', { call: { minutes: 2880 }, answers: {} }, ['out-of-range call/minutes']],
    ['minutes in words', { call: { minutes: 'ten' }, answers: {} }, ['wrong-type call/minutes']],
    [
      'yes for true',
      { call: { 'first-contact': 'yes' }, answers: {} },
      ['wrong-type call/first-contact'],
    ],
    ['words that are a number', { words: 3, answers: {} }, ['wrong-type words']],
    ['an unknown kind of words', { words: { said: 'x' }, answers: {} }, ['unknown-key words']],
    ['answers that are a list', { answers: [3] }, ['wrong-type answers']],
    ['an unknown rubric', { answers: { scenes: {} } }, ['unknown-rubric answers/scenes']],
    ['answers without questions', { answers: { scene: 3 } }, ['wrong-type answers/scene']],
    ['an unknown question', { answers: { scene: { x: 1 } } }, ['unknown-question answers/scene/x']],
  ])('with %s is refused', (_what, note, problems) => {
    expect(problemsOf(note)).toEqual(problems);
  });

  it.each<[string, unknown, string]>([
    ['care', 6, 'out-of-range'],
    ['care', 0, 'out-of-range'],
    ['care', 2.5, 'answer-not-allowed'],
    ['care', '3', 'answer-not-allowed'],
    ['care', Number.NaN, 'out-of-range'],
    ['care', [3], 'wrong-type'],
    ['care', {}, 'wrong-type'],
    ['pace', 'na', 'na-not-offered'],
    ['thanks', 'maybe', 'answer-not-allowed'],
    ['next', 'later', 'answer-not-allowed'],
    ['share', 101, 'out-of-range'],
    ['other', 5, 'answer-not-allowed'],
  ])('cannot answer %s with %j', (question, answer, code) => {
    expect(problemsOf({ answers: { scene: { [question]: answer } } })).toEqual([
      `${code} answers/scene/${question}`,
    ]);
  });

  it('is told all its problems at once', () => {
    const note = {
      id: '-',
      call: { when: 'soon', acount: 'Acme' },
      answers: { scene: { care: 9, pace: 'na' }, other: {} },
    };
    expect(problemsOf(note)).toHaveLength(6);
  });

  it('with problems is still known by what is right in it', () => {
    const call = { account: 'Acme', when: 'soon', x: 1 };
    expect(noteHead({ id: 'a-1', call, answers: 3 })).toEqual({
      id: 'a-1',
      call: { account: 'Acme' },
    });
    expect(noteHead('nothing of the kind')).toEqual({ id: null, call: {} });
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'with the key %s anywhere is refused and pollutes nothing',
    (key) => {
      const inner = `{"${key}": {"polluted": 1}}`;
      for (const json of [
        inner,
        `{"answers": ${inner}}`,
        `{"answers": {"scene": ${inner}}}`,
        `{"answers": {}, "call": ${inner}}`,
        `{"answers": {}, "words": ${inner}}`,
      ]) {
        expect(problemsOf(JSON.parse(json))).not.toEqual([]);
        expect(problemsOf(withTextBelow(JSON.parse(json), 'text'))).not.toEqual([]);
      }
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    },
  );
});

describe('The text below the facts', () => {
  it.each<[string, object, string, object]>([
    ['becomes the words', {}, '\nOne.\n\nTwo.\n', { words: { text: 'One.\n\nTwo.' } }],
    ['changes nothing when blank', { words: 'One.' }, ' \n', { words: 'One.' }],
    [
      'joins the sentence and the moment',
      { words: { sentence: 'Yes.' } },
      'One.',
      { words: { sentence: 'Yes.', text: 'One.' } },
    ],
  ])('%s', (_what, facts, below, value) => {
    expect(withTextBelow(facts, below)).toEqual({ ok: true, value });
  });

  it.each(['One.', { text: 'One.' }])('is refused beside words such as %j', (words) => {
    const joined = withTextBelow({ words }, 'Two.');
    expect(joined).toMatchObject({ ok: false, problems: [{ code: 'text-twice' }] });
  });
});
