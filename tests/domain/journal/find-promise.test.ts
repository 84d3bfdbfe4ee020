import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPromise, shortPromiseId } from '../../../src/domain/journal/find/find-promise.ts';
import type { StandingPromise } from '../../../src/domain/journal/open-promises.ts';

const promise = (id: string, end?: 'kept'): StandingPromise => ({
  id,
  said: id,
  made: '2026-11-20T15:30:00+01:00',
  entry: 'e',
  ...(end !== undefined && { end }),
});

describe("a promise's short id", () => {
  it('finds that promise and no other, whatever others come, go or are settled', () => {
    const ids = fc.uniqueArray(fc.oneof(fc.uuid(), fc.string({ minLength: 1 })), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(ids, fc.nat(), (all, at) => {
        const before = all.slice(0, (at % all.length) + 1).map((id) => promise(id));
        const meant = before.at(-1) as StandingPromise;
        const short = shortPromiseId(meant, before);
        const after = all.map((id) => promise(id, 'kept'));
        const found = findPromise(after, short);
        if ('found' in found) expect(found.found.id).toBe(meant.id);
        else expect(found.fault).not.toBe('unknown');
      }),
    );
  });

  it('is five letters, and no number, id or word', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(shortPromiseId({ id }, [{ id }])).toMatch(/^[ghjkmnpqrstvwxyz]{5}$/);
      }),
    );
  });

  it('is longer where two begin alike, and five letters of it mean neither', () => {
    const alike = twoAlike();
    const shorts = alike.map((one) => shortPromiseId(one, alike));
    expect(shorts.map(({ length }) => length)).toEqual([6, 6]);
    expect(shorts.map((short) => findPromise(alike, short))).toEqual(
      alike.map((found) => ({ found })),
    );
    expect(findPromise(alike, shorts[0]?.slice(0, 5) ?? '')).toMatchObject({ fault: 'ambiguous' });
  });

  it.each(['1', '2', '12', '0'])('is not the number %s', (wanted) => {
    expect(findPromise([promise('1'), promise('2')], wanted)).toEqual({ fault: 'number' });
  });
});

/** Two ids whose letters begin with the same five, and no more. */
function twoAlike(): readonly StandingPromise[] {
  const seen = new Map<string, StandingPromise>();
  for (let n = 0; ; n += 1) {
    const one = promise(`id-${n}`);
    const other = seen.get(shortPromiseId(one, [one]));
    if (other !== undefined && shortPromiseId(one, [one, other]).length === 6) return [other, one];
    seen.set(shortPromiseId(one, [one]), one);
  }
}
