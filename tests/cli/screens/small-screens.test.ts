import { describe, expect, it } from 'vitest';
import { keepAgainScreen } from '../../../src/cli/screens/amend-screens.ts';
import { discardScreen } from '../../../src/cli/screens/draft-screens.ts';
import { headForm } from '../../../src/cli/screens/new-rubric-forms.ts';
import { formScreen } from '../../../src/cli/screens/new-rubric-screens.ts';
import { outcomeScreen } from '../../../src/cli/screens/outcome-screen.ts';
import { retestOfferScreen } from '../../../src/cli/screens/retest-screens.ts';
import { askCall, askTestName } from '../../../src/cli/screens/try-questions.ts';
import type { Terminal } from '../../../src/use-cases/ports/terminal-port.ts';
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
const FIRST = { 'first-contact': true };

/** Somebody who says yes, and types one text. */
function answering(text: string): Terminal {
  const askText: Terminal['askText'] = async (_question, problemOf) => {
    const problem = problemOf(text);
    if (problem !== null) throw new Error(problem);
    return text;
  };
  return { confirm: async () => true, askText } as Partial<Terminal> as Terminal;
}

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
  const form = headForm({ title: 'Renewals' });

  it('shows its labels in one column, and how it is filled in', () => {
    const shown = linesShow(formScreen(form, paper), { fields: ['Renewals', 'Why?'], active: 1 });
    expect(shown).toEqual([
      'A new rubric',
      'What is it called, and what should it tell you about a call?',
      'Such as "Renewal calls", and "Do they stay for a reason of their own?"',
      '  Name       Renewals',
      '  It tells   [Why?]',
      'Enter goes on · Tab and arrows move · Ctrl-C stops',
    ]);
  });

  it.each([
    [['Mine', ' Why? '], { value: { title: 'Mine', about: 'Why?' } }],
    [['', 'Why?'], { problem: 'Give it a name first.', field: 0 }],
    [['Mine', ' '], { problem: 'In one question: what should it tell you?', field: 1 }],
  ])('takes %j as %j', (fields, result) => {
    expect(formScreen(form, paper).submit(fields, new Set())).toEqual(result);
  });
});

describe('what a coach is asked who tries a rubric', () => {
  const rubricWhen = (...when: readonly object[]) =>
    makeRubric([scale('any'), ...when.map((one, i) => scale(`q${i}`, { when: one } as never))]);

  it.each([
    ['nothing', rubricWhen(), {}],
    ['the type', rubricWhen({ 'call.type': ['review'] }), { type: 'review' }],
    ['whether it was the first', rubricWhen({ 'call.first-contact': [true] }), FIRST],
    [
      'both',
      rubricWhen({ 'call.type': ['review'] }, { 'call.first-contact': [true] }),
      { type: 'review', ...FIRST },
    ],
  ])('is what its questions depend on: %s', async (_, rubric, call) => {
    expect(await askCall(answering('Review'), rubric, paper)).toEqual(call);
  });

  it.each([
    ['', 'Give the test a name.'],
    ['x'.repeat(121), 'At most 120 characters.'],
    ['all good', 'There is a test of that name already.'],
    ['pushed', null],
  ])('is a name by which a test can be told apart: %j', async (name, problem) => {
    const asked = askTestName(answering(name), ['all good'], paper);
    if (problem === null) expect(await asked).toBe(name);
    else await expect(asked).rejects.toThrow(problem);
  });
});
