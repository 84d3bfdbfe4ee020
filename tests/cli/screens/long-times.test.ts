import { describe, expect, it } from 'vitest';
import { questionScreen } from '../../../src/cli/screens/question-screen.ts';
import { wordsScreen } from '../../../src/cli/screens/words-screen.ts';
import type { Question } from '../../../src/domain/rubric/rubric.ts';
import type { SessionEvent } from '../../../src/domain/session/events.ts';
import type { Step } from '../../../src/domain/session/next-step.ts';
import { plainPaper } from '../../support/paper.ts';
import {
  answered,
  began,
  builtIns,
  FACTS,
  NO_WORDS,
  sessionOf,
} from '../../support/session-scene.ts';
import { viewOf } from '../../support/step-view.ts';

const paper = plainPaper();
const [rubric] = builtIns;
const [question] = rubric?.questions ?? [];

describe('how long a session has taken', () => {
  const lookAfter = (ms: number) => {
    const step = { kind: 'question', rubric, question, number: 2, of: 12 } as Step;
    const events = [FACTS, ...NO_WORDS, answered('listening', question?.id ?? '', 3, ms)];
    const screen = questionScreen(
      viewOf(step, { session: sessionOf(began(), ...events) }),
      question as Extract<Question, { kind: 'scale' }>,
      'Listening',
      paper,
    );
    return screen.look({ notice: null, help: false });
  };
  /** What the facts and words before it took. */
  const BEFORE_MS = 3000;

  it.each([
    [10 * 60_000, false],
    [10 * 60_000 + 1, true],
  ])('is said at a question once it is more than ten minutes: %i ms, %s', (ms, isSaid) => {
    expect(lookAfter(ms - BEFORE_MS).includes('Ten minutes so far')).toBe(isSaid);
  });
});

describe('how long ago a call was', () => {
  it.each([
    ['2026-11-20T10:15:00.000+01:00', '2026-11-21T10:15:00.000+01:00', false],
    ['2026-11-20T10:15:00.000+01:00', '2026-11-21T10:15:00.001+01:00', true],
  ])(
    'is said above the first words once it is more than a day: %s, now %s',
    (when, now, isSaid) => {
      const facts: SessionEvent = { type: 'facts', call: { account: 'Acme', when }, ms: 1000 };
      const view = viewOf({ kind: 'sentence' }, { now, session: sessionOf(began(), facts) });
      const shown = wordsScreen(view, 'sentence', paper).look([''] as never).before;
      expect(shown.replace(/\s+/g, ' ').includes('This call was more than a day ago.')).toBe(
        isSaid,
      );
    },
  );
});
