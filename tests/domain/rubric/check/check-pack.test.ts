import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../../src/domain/rubric/check/check-pack.ts';

const PACK = {
  format: 'aftercall/pack@1',
  name: 'mine',
  version: '1.0.0',
  author: 'Me',
  licence: 'MIT',
  rubrics: ['one', 'two', 'three'],
  required: ['one', 'two'],
};

describe('a pack', () => {
  it('asks what is required unless a mode says otherwise', () => {
    const modes = { quick: { ask: 'short', rubrics: ['three'] }, deep: { ask: 'all', more: 1 } };
    const checked = checkPack({ ...PACK, modes });
    expect(checked.ok && checked.value.modes).toEqual({
      brief: { ask: 'pivotal', rubrics: ['one', 'two'], more: 0 },
      quick: { ask: 'short', rubrics: ['three'], more: 0 },
      full: { ask: 'all', rubrics: ['one', 'two'], more: 0 },
      deep: { ask: 'all', rubrics: ['one', 'two'], more: 1 },
    });
  });

  it('requires all its rubrics unless it says otherwise', () => {
    const { required: _required, ...rest } = PACK;
    const checked = checkPack(rest);
    expect(checked.ok && checked.value.required).toEqual(PACK.rubrics);
  });

  it.each([
    ['a rubric listed twice', { rubrics: ['one', 'two', 'one'] }, 'repeated-id rubrics.2'],
    ['a required rubric it has not', { required: ['four'] }, 'rubric-not-in-pack required.0'],
    [
      'a mode with a rubric it has not',
      { modes: { full: { ask: 'all', rubrics: ['one', 'four'] } } },
      'rubric-not-in-pack modes.full.rubrics.1',
    ],
    ['a mode without ask', { modes: { full: {} } }, 'missing-key modes.full'],
    [
      'a mode that asks something else',
      { modes: { full: { ask: 'al' } } },
      'not-one-of modes.full.ask',
    ],
    ['a mode nobody knows', { modes: { fast: { ask: 'all' } } }, 'unknown-key modes'],
    [
      'more than may be added',
      { modes: { deep: { ask: 'all', more: 99 } } },
      'out-of-range modes.deep.more',
    ],
    ['a path for a rubric', { rubrics: ['../one'] }, 'bad-id rubrics.0'],
    ['another format', { format: 'aftercall/rubric@1' }, 'bad-format format'],
    ['a version without quotes', { version: 1.1 }, 'unquoted-version version'],
    ['no rubrics', { rubrics: [] }, 'too-few rubrics'],
  ])('has a problem with %s', (_name, parts, problem) => {
    const checked = checkPack({ ...PACK, ...parts });
    const told = checked.ok
      ? []
      : checked.problems.map((one) => `${one.code} ${one.path.join('.')}`);
    expect(told).toContain(problem);
  });
});
