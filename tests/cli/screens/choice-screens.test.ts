import { describe, expect, it } from 'vitest';
import { judgeScreen, keepScreen, settleScreen } from '../../../src/cli/screens/choice-screens.ts';
import type { SessionEvent } from '../../../src/domain/session/events.ts';
import { plainPaper } from '../../support/paper.ts';
import { began, FACTS, NO_WORDS, NOW, sessionOf } from '../../support/session-scene.ts';
import { keysShow, pressed, viewOf } from '../../support/step-view.ts';

const paper = plainPaper();
const plan = { id: 'p', say: 'If they name a number, then I ask what it rests on.' };
const openPlan = { plan, since: NOW, tries: 1 };
const promised = (said: string, parts: object = {}): SessionEvent => ({
  type: 'promised',
  id: said,
  said,
  ms: 1000,
  ...parts,
});

describe('the last plan, before anything else', () => {
  const screen = settleScreen(viewOf({ kind: 'settle', openPlan }), openPlan, paper);

  it('is asked about by letters, none of them by Enter', () => {
    expect(keysShow(screen, 'return')).toEqual([
      'Your plan · about 7 minutes left',
      `  ${plan.say}`,
      'What became of it on this call?',
      '  k  kept it',
      '  p  partly',
      '  n  no chance came',
      '  f  forgot',
      '  d  drop it',
    ]);
  });

  it.each([
    ['k', 'kept'],
    ['p', 'partly'],
    ['n', 'no-chance'],
    ['f', 'forgot'],
    ['d', 'dropped'],
  ] as const)('%s means %s', (key, outcome) => {
    expect(pressed(screen, key)).toEqual({ say: 'outcome', outcome });
  });
});

describe('answers that look as if nobody had read the questions', () => {
  it.each([
    ['same', 'These answers are all the same.'],
    ['fast', 'Most of these answers came very fast.'],
    ['both', 'These answers are all the same, and came very fast.'],
  ] as const)('are asked about once: %s', (careless, says) => {
    const screen = judgeScreen(viewOf({ kind: 'judge', careless }), careless, paper);
    const text = keysShow(screen).join(' ');
    expect(text).toContain(`${says} Do they say what happened?`);
    expect(text).toContain('k  keep them');
    expect(pressed(screen, 'k')).toEqual({ say: 'judge', keep: true });
    expect(pressed(screen, 'r')).toEqual({ say: 'judge', keep: false });
    expect(pressed(screen, 'return')).toBeUndefined();
  });
});

describe('the read-back before anything is kept', () => {
  const keep = (...said: readonly SessionEvent[]) => {
    const session = sessionOf(began(), FACTS, ...NO_WORDS, ...said);
    return keepScreen(viewOf({ kind: 'keep' }, { session, questionsToCome: 0 }), paper);
  };
  const CHOICES = [
    '  k  keep it in the journal',
    '  b  back, to change something',
    '  p  pause, and decide later',
    'Enter takes k',
  ];

  it.each<[string, readonly SessionEvent[], readonly string[]]>([
    ['nothing more', [], ['  Plan       none this time']],
    [
      'the plan and every promise as it was understood',
      [
        promised('me: send the draft by Tuesday', {
          owner: 'me',
          what: 'send the draft',
          due: '2026-11-24',
        }),
        promised('they think about it'),
        { type: 'no-more-promises', ms: 1000 },
        { type: 'planned', plan: { id: 'q', say: 'If asked, then I answer.' }, ms: 1000 },
      ],
      [
        '  Plan       If asked, then I answer.',
        '  Promises   me · send the draft · Tue 24 Nov',
        '             they think about it',
      ],
    ],
  ])('says %s', (_, said, lines) => {
    const [head, ...rest] = keysShow(keep(...said));
    expect(head).toMatch(/^Read back · about 1 minute left$/);
    expect(rest).toEqual([...lines, ...CHOICES]);
  });

  it.each([
    ['return', { say: 'keep' }],
    ['k', { say: 'keep' }],
    ['b', { say: 'back' }],
    ['p', { say: 'pause' }],
    ['d', undefined],
  ])('takes %s as %j', (key, reply) => {
    expect(pressed(keep(), key)).toEqual(reply);
  });
});
