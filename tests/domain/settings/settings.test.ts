import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src/domain/rubric/check/check-pack.ts';
import type { Pack } from '../../../src/domain/rubric/pack.ts';
import { dailyPack } from '../../../src/domain/settings/settings.ts';
import { checkSettings } from '../../../src/domain/settings/written-settings.ts';
import { builtInRubric } from '../../support/built-in-rubrics.ts';

function pack(name: string, rubrics: readonly string[]): Pack {
  const head = { format: 'aftercall/pack@1', version: '1.0.0', author: 'Me', licence: 'MIT' };
  const checked = checkPack({ ...head, name, rubrics });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

const OURS = pack('aftercall', ['listening', 'empathy']);
const THEIRS = pack('renewals', ['growth']);
const RUBRICS = ['listening', 'empathy', 'growth'].map(builtInRubric);
const daily = (wanted?: string | string[]) => dailyPack(wanted, [OURS, THEIRS], RUBRICS);

describe('what the daily session asks', () => {
  it('is the built-in pack unless something else is settled', () => {
    expect(daily()).toBe(OURS);
  });

  it('is a pack by its name', () => {
    expect(daily('renewals')).toBe(THEIRS);
  });

  it('is a list of rubrics, all of which an overall score then needs', () => {
    expect(daily(['growth', 'listening', 'growth'])).toMatchObject({
      rubrics: ['growth', 'listening'],
      required: ['growth', 'listening'],
      modes: { quick: { ask: 'short', rubrics: ['growth', 'listening'] }, deep: { more: 2 } },
    });
    expect(daily('growth')).toMatchObject({ required: ['growth'] });
  });

  it('is nothing that is not at hand', () => {
    expect(daily('renewal')).toMatchObject({ name: 'renewal', index: null });
    expect(daily(['growth', 'renewals'])).toMatchObject({ name: 'renewals', index: 1 });
  });
});

describe('the settings', () => {
  it.each([
    ['nothing known', { rubric: 'growth' }, 'unknown-key '],
    ['another mode', { mode: 'fast' }, 'not-one-of mode'],
    ['focus, which needs a rubric', { mode: 'focus' }, 'not-one-of mode'],
    ['an empty list', { rubrics: [] }, 'too-few rubrics'],
    ['a path', { rubrics: '../x' }, 'bad-id rubrics'],
    ['a path in a list', { rubrics: ['growth', 'a/b'] }, 'bad-id rubrics.1'],
    ['a number', { rubrics: 7 }, 'wrong-type rubrics'],
  ])('have a problem with %s', (_, written, told) => {
    const checked = checkSettings(written);
    const problems = checked.ok ? [] : checked.problems;
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([told]);
  });
});
