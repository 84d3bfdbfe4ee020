import { describe, expect, it } from 'vitest';
import { promisesScreen, wordsScreen } from '../../../src/cli/screens/words-screen.ts';
import type { SessionEvent } from '../../../src/domain/session/events.ts';
import { plainPaper } from '../../support/paper.ts';
import { began, FACTS, NO_WORDS, sessionOf } from '../../support/session-scene.ts';
import { linesShow, viewOf } from '../../support/step-view.ts';

const paper = plainPaper();
const session = sessionOf(began(), FACTS);
const amended = sessionOf(began({ amends: { id: 'e' } as never }), FACTS);
const KEYS = 'Enter goes on, also without one · Esc back · Ctrl-C pause';

describe('words of the call', () => {
  it.each([
    [
      'sentence',
      [
        'Their words · about 6 minutes left',
        'One sentence the customer said, as near to their words as you can.',
        'What they said, not what you make of it.',
      ],
    ],
    [
      'moment',
      [
        'A moment · about 5 minutes left',
        'A moment of the call you would play again?',
        'Only if one comes to mind.',
      ],
    ],
  ] as const)('are asked for and need not be given: %s', (kind, lines) => {
    const shown = linesShow(wordsScreen(viewOf({ kind }, { session }), kind, paper));
    expect(shown).toEqual([...lines, '> []', KEYS]);
  });

  it('stand there again as they were, and are kept byte for byte', () => {
    const before: SessionEvent = { type: 'sentence', said: 'We\u200b wait', ms: 1 };
    const view = viewOf({ kind: 'sentence' }, { session, before });
    const screen = wordsScreen(view, 'sentence', paper);
    expect(screen.fields).toEqual(['We wait']);
    const submit = (typed: string) => screen.submit([typed], new Set());
    expect(submit('We wait')).toEqual({ value: { say: 'text', text: 'We\u200b wait' } });
    expect(submit('We go')).toEqual({ value: { say: 'text', text: 'We go' } });
  });

  it('are taken out by an empty line only where a kept call is amended', () => {
    const before: SessionEvent = { type: 'moment', said: 'The end', ms: 1 };
    const view = viewOf({ kind: 'moment' }, { session: amended, before });
    expect(linesShow(wordsScreen(view, 'moment', paper)).at(-1)).toBe(
      'Enter keeps it, an empty line takes it out · Esc back · Ctrl-C stops',
    );
  });
});

describe('promises', () => {
  const made: SessionEvent = {
    type: 'promised',
    id: 'a',
    said: 'me: send it on Tuesday',
    owner: 'me',
    what: 'send it',
    due: '2026-11-24',
    ms: 1,
  };
  const step = { kind: 'promise', number: 1 } as const;
  const screen = promisesScreen(viewOf(step, { session }), paper);

  it('stand above the line as they were understood', () => {
    const said = sessionOf(began(), FACTS, ...NO_WORDS, made);
    const view = viewOf(step, { session: said, questionsToCome: 0 });
    expect(linesShow(promisesScreen(view, paper))).toEqual([
      'Promises · about 2 minutes left',
      'What did either side promise? One at a time.',
      'As in: "me: send the draft by Tuesday", or "Jo: ask finance, 3 Dec".',
      '  me · send it · Tue 24 Nov',
      '> []',
      'Enter on an empty line: no more · Esc back · Ctrl-C pause',
    ]);
  });

  it.each([
    ['', []],
    ['they think', [{ said: 'they think' }]],
    [
      'me: send it by 3 Dec',
      [{ said: 'me: send it by 3 Dec', owner: 'me', what: 'send it', due: '2026-12-03' }],
    ],
    ['one ⏎ two', [{ said: 'one' }, { said: 'two' }]],
  ])('are read from a line, of pasted lines from each: %j', (typed, read) => {
    const result = screen.submit([typed], new Set());
    expect(result).toMatchObject({ value: { say: 'promises', made: read } });
    expect('value' in result && 'made' in (result.value as object)).toBe(true);
  });

  it('ask which day is meant where it could be two', () => {
    expect(screen.submit(['me: call on 3/12'], new Set())).toEqual({
      problem: '"on 3/12" could be Thu 3 Dec 2026 or Fri 12 Mar 2027. Write the month as a word.',
      field: 0,
    });
  });

  it('of an amended call are kept as they stand, or changed', () => {
    const { type: _, ms: __, ...earlier } = made as Extract<SessionEvent, { type: 'promised' }>;
    const view = viewOf({ ...step, earlier }, { session: amended, before: made });
    const again = promisesScreen(view, paper);
    expect(linesShow(again).slice(1, 3)).toEqual([
      'Was this promised?',
      'Change it here, or empty the line (Ctrl-U) to take it out.',
    ]);
    const { id: ___, ...kept } = earlier;
    expect(again.submit([made.said], new Set())).toEqual({
      value: { say: 'promises', made: [kept] },
    });
  });
});
