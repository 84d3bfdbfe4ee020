import { describe, expect, it } from 'vitest';
import { planAgainScreen } from '../../../src/cli/screens/amend-screens.ts';
import { planSourceScreen, planWordsScreen } from '../../../src/cli/screens/plan-screens.ts';
import type { PlanOffer } from '../../../src/domain/session/plan-offer.ts';
import { plainPaper } from '../../support/paper.ts';
import { began, NOW, sessionOf } from '../../support/session-scene.ts';
import { keysShow, linesShow, pressed, viewOf } from '../../support/step-view.ts';

const paper = plainPaper();
const view = viewOf({ kind: 'plan' }, { questionsToCome: 0 });
const plan = { id: 'p', say: 'If A, then I B.' };
const last = { plan, since: NOW, tries: 1 };
const fresh = { say: 'If C, then I D.', from: { rubric: 'listening', question: 'cut-in' } };
const none: PlanOffer = { last: null, lastFirst: false, fresh: null };

/** What can be chosen: the lines with a letter. */
const choices = (lines: readonly string[]) => lines.filter((line) => /^ {2}[a-z] {2}/.test(line));

describe('where the plan for the next calls comes from', () => {
  const KEEP = '  k  keep the last one: If A, then I B.';
  const TAKE = '  t  take one from this call: If C, then I D.';
  const OWN = ['  w  write one of my own', '  n  none this time', '  b  back', '  p  pause'];

  it.each<[string, PlanOffer, readonly string[]]>([
    ['nothing is at hand', none, OWN],
    ['one comes from this call', { ...none, fresh }, [TAKE, ...OWN]],
    ['the last one is still tried', { last, lastFirst: true, fresh }, [KEEP, TAKE, ...OWN]],
    ['the last one had its tries', { last, lastFirst: false, fresh }, [TAKE, KEEP, ...OWN]],
  ])('Enter takes the first, where %s', (_, offer, lines) => {
    const shown = keysShow(planSourceScreen(view, offer, paper));
    expect(choices(shown)).toEqual(lines);
    expect(shown.at(-1)).toBe(`Enter takes ${lines[0]?.trim()[0]}`);
  });

  it.each([
    ['k', { say: 'plan', plan: { choice: 'keep-on', plan } }],
    ['t', { write: fresh.say, from: fresh.from }],
    ['w', { write: '' }],
    ['n', { say: 'plan', plan: { choice: 'none' } }],
    ['b', { say: 'back' }],
    ['p', { say: 'pause' }],
    ['x', undefined],
  ])('takes %s as %j', (key, source) => {
    expect(pressed(planSourceScreen(view, { last, lastFirst: true, fresh }, paper), key)).toEqual(
      source,
    );
  });

  it('offers the words again that were there before going back', () => {
    const before = { type: 'planned', plan: { id: 'q', say: 'Mine.' }, ms: 1 } as const;
    const back = { ...view, before };
    expect(pressed(planSourceScreen(back, none, paper), 'w')).toEqual({ write: 'Mine.' });
  });
});

describe('the words of a plan', () => {
  const screen = planWordsScreen(view, 'If C,\tthen I D.', paper);

  it('stand there ready to change, on one line', () => {
    expect(linesShow(screen)).toEqual([
      'One plan for the next calls · about 2 minutes left',
      'In your own words: If …, then I …',
      '> [If C,then I D.]',
      'Enter takes it · Esc back',
    ]);
  });

  it.each([
    ['If C, then I E.', { value: 'If C, then I E.' }],
    ['  ', { problem: 'Type it, or go back with Esc and choose none.', field: 0 }],
  ])('are taken as they are typed, but not empty: %j', (typed, result) => {
    expect(screen.submit([typed], new Set())).toEqual(result);
  });
});

describe('the plan of a call that is amended', () => {
  const session = sessionOf(began({ amends: { id: 'e' } as never }));
  const again = { ...view, session };
  const OTHERS = [
    '  t  take another from this call: If C, then I D.',
    '  w  write another of my own',
  ];

  it.each<[string, PlanOffer, readonly string[]]>([
    [
      'with one',
      { last, lastFirst: true, fresh },
      [
        '  k  keep it: If A, then I B.',
        '  c  change its words',
        ...OTHERS,
        '  n  none',
        '  b  back',
      ],
    ],
    ['without', { ...none, fresh }, ['  n  none, as it was', ...OTHERS, '  b  back']],
  ])('stays, changes its words or is another: %s', (_, offer, lines) => {
    expect(choices(keysShow(planAgainScreen(again, offer, paper)))).toEqual(lines);
  });

  it('is not paused', () => {
    const screen = planAgainScreen(again, { ...none, fresh }, paper);
    expect(keysShow(screen, 'p').at(-1)).toContain('There is no pausing here');
    expect(keysShow(screen, 'p', 'x').at(-1)).toBe('Enter takes n');
  });
});
