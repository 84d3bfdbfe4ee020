import { describe, expect, it } from 'vitest';
import { keepAgainScreen } from '../../../src/cli/screens/amend-screens.ts';
import { discardScreen } from '../../../src/cli/screens/draft-screens.ts';
import { formScreen } from '../../../src/cli/screens/new-rubric-screens.ts';
import { outcomeScreen } from '../../../src/cli/screens/outcome-screen.ts';
import { retestOfferScreen } from '../../../src/cli/screens/retest-screens.ts';
import { callForm, testNameForm } from '../../../src/cli/screens/try-screens.ts';
import { makeRubric, scale } from '../../support/make-rubric.ts';
import { plainPaper } from '../../support/paper.ts';
import { began, entry, NOW, sessionOf } from '../../support/session-scene.ts';
import { keysShow, linesShow, pressed, viewOf } from '../../support/step-view.ts';

const paper = plainPaper();
const call = entry('2026-11-10T10:00:00+01:00', {
  call: { account: 'Acme', contact: 'Dana', minutes: 25 },
  words: { sentence: 'We wait.' },
});
const openPlan = { plan: { id: 'p', say: 'If A, then I B.' }, since: NOW, tries: 2 };
const amended = viewOf(
  { kind: 'keep' },
  { session: sessionOf(began({ amends: call })), changes: [], rubrics: [] },
);

describe('a question of one key', () => {
  it.each([
    [
      'whether to throw a session away, which nothing brings back',
      keysShow(discardScreen({ began: NOW, account: 'Acme', answered: 1 }, paper)),
      [
        'Throw away the session about Acme and its 1 answer?',
        '  y  yes, for good',
        '  n  no, it waits',
      ],
    ],
    [
      'the same where nothing was answered',
      keysShow(discardScreen({ began: NOW, answered: 0 }, paper)),
      ['Throw away the session?', '  y  yes, for good', '  n  no, it waits'],
    ],
    [
      'what became of a plan, outside a session',
      keysShow(outcomeScreen(openPlan, paper)),
      [
        'If A, then I B.',
        'Since Sat 21 Nov 2026; 2 calls gave it a chance.',
        'What became of it?',
        '  k  kept it',
        '  p  partly',
        '  n  no chance came',
        '  f  forgot',
        '  d  drop it',
      ],
    ],
    [
      'whether to keep a call otherwise than it was',
      keysShow(keepAgainScreen(amended, paper)),
      [
        'Read back · amending',
        '  k  keep it so; the call as it was stays underneath',
        '  b  back, to change something',
        '  l  leave the call as it was',
        'Enter takes k',
      ],
    ],
  ])('asks %s', (_, shown, lines) => {
    expect(shown).toEqual(lines);
  });

  it('shows an old call by its facts and their sentence, and nothing of its answers', () => {
    const lines = keysShow(retestOfferScreen(call, paper));
    expect(lines[1]).toMatch(/^ {2}Acme · Dana · .*10 Nov.* · 25 minutes$/);
    expect(lines[2]).toBe('  "We wait."');
    expect(lines.slice(-3)).toEqual(['  a  answer it again', '  n  not now', 'Enter takes a']);
  });

  it.each([
    ['discard', discardScreen({ began: NOW, answered: 0 }, paper)],
    ['outcome', outcomeScreen(openPlan, paper)],
  ])('does nothing on Enter where it could do harm: %s', (_, screen) => {
    expect(pressed<null, unknown>(screen, 'return')).toBeUndefined();
  });
});

describe('a form of a few lines', () => {
  const rubric = makeRubric([scale('one', { when: { 'call.type': ['review'] } } as never)]);
  const form = callForm(rubric);
  if (form === null) throw new Error('this rubric depends on the call');

  it('is asked only where a question depends on the call', () => {
    expect(callForm(makeRubric([scale('one')]))).toBeNull();
  });

  it('shows its labels in one column, and how it is filled in', () => {
    expect(linesShow(formScreen(form, paper), { fields: ['', 'no'], active: 1 })).toEqual([
      'The call',
      'What kind of call is it? Some questions are asked only then.',
      'The type as in: discovery, renewal. First call with them: yes or no.',
      '  Type         ',
      '  First call   [no]',
      'Enter goes on · Tab and arrows move · Ctrl-C stops',
    ]);
  });

  it.each([
    [['Review', 'yes'], { value: { type: 'review', 'first-contact': true } }],
    [['', ' N '], { value: { 'first-contact': false } }],
    [['', 'maybe'], { problem: 'First call with them: yes or no?', field: 1 }],
  ])('takes %j as %j', (fields, result) => {
    expect(formScreen(form, paper).submit(fields, new Set())).toEqual(result);
  });

  it.each([
    ['', 'Give the test a name.'],
    ['x'.repeat(121), 'At most 120 characters.'],
    ['all good', 'There is a test of that name already.'],
  ])('names a test so that it can be told apart: %j', (name, problem) => {
    const named = formScreen(testNameForm(['all good']), paper);
    expect(named.submit([name], new Set())).toEqual({ problem, field: 0 });
    expect(named.submit([' pushed '], new Set())).toEqual({ value: 'pushed' });
  });
});
