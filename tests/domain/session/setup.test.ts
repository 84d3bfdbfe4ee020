import { describe, expect, it } from 'vitest';
import { planSession, questionsOfForm } from '../../../src/domain/session/setup.ts';
import { builtIns, pack, setup } from '../../support/session-scene.ts';

const countOf = (wish: Parameters<typeof setup>[0]) =>
  setup(wish).asked.reduce((sum, asked) => {
    const rubric = builtIns.find(({ id }) => id === asked.rubric);
    return sum + (rubric ? questionsOfForm(rubric, asked).length : 0);
  }, 0);

describe('what a session asks', () => {
  it.each([
    ['quick, the default', {}, 12],
    ['brief', { mode: 'brief' }, 4],
    ['full', { mode: 'full' }, 24],
    ['one rubric alone', { rubric: 'peer-stance' }, 7],
    ['focus said aloud', { mode: 'focus', rubric: 'empathy' }, 6],
    ['quick with one more in full', { with: ['growth'] }, 18],
    ['deep with two more', { mode: 'deep', with: ['growth', 'community'] }, 35],
    ['peer stance, and the two posture questions of the others', { with: ['peer-stance'] }, 21],
  ] as const)('%s', (_, wish, questions) => {
    expect(countOf(wish)).toBe(questions);
  });

  it('shows scores in every mode but brief', () => {
    expect(setup({ mode: 'brief' }).scored).toBe(false);
    expect(setup({ mode: 'quick' }).scored).toBe(true);
  });

  it.each([
    ['an unknown rubric', { rubric: 'listning' }, 'unknown-rubric'],
    ['an unknown rubric beside others', { with: ['nothing'] }, 'unknown-rubric'],
    ['focus without a rubric', { mode: 'focus' }, 'focus-without-rubric'],
    ['a rubric alone in another mode', { mode: 'full', rubric: 'growth' }, 'rubric-outside-focus'],
    [
      'three more in deep',
      { mode: 'deep', with: ['growth', 'community', 'healing'] },
      'too-many-more',
    ],
    [
      'more than forty questions',
      { mode: 'full', with: ['growth', 'healing', 'serve-first'] },
      'too-many-questions',
    ],
  ] as const)('refuses %s', (_, wish, fault) => {
    expect(planSession(pack, builtIns, { with: [], ...wish })).toMatchObject({ fault });
  });
});
