import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseWhen } from '../../../src/domain/call/when.ts';
import { checkNote } from '../../../src/domain/note/check-note.ts';
import type { Question } from '../../../src/domain/rubric/rubric.ts';
import { jsonSchemas } from '../../../src/domain/schemas/json-schemas.ts';
import { noteSchema } from '../../../src/domain/schemas/note-schema.ts';
import { choice, makeRubric, number, scale, text, yesNo } from '../../support/make-rubric.ts';

const RUBRIC = makeRubric([
  scale('up', { na: 'no reason to' }),
  scale('seven', { points: 7, best: 'low' }),
  yesNo('yes', {}),
  choice('which', { none: 0, all: 100 }),
  number('share', [-10, 90], [20, 30]),
  text('said'),
]);

/** The answers that each question takes, by their kinds alone. */
function answerTo(question: Question): z.ZodType {
  const words = [
    z.null(),
    z.literal('dk'),
    ...(question.na === undefined ? [] : [z.literal('na')]),
  ];
  switch (question.kind) {
    case 'scale':
      return z.union([...words, z.number().int().min(1).max(question.points)]);
    case 'number':
      return z.union([...words, z.number().min(question.min).max(question.max)]);
    case 'yes-no':
      return z.union([...words, z.boolean(), z.enum(['yes', 'no'])]);
    case 'choice':
      return z.union([...words, z.enum(question.options.map(({ id }) => id))]);
    // "na" is a word of ours, not a text that someone wrote.
    case 'text':
      return z.union([z.null(), z.string().regex(/^(?!na$)/)]);
  }
}

const questions = RUBRIC.questions.map((one) => [one.id, answerTo(one).optional()] as const);
const answers = z
  .strictObject({ [RUBRIC.id]: z.strictObject(Object.fromEntries(questions)).nullish() })
  .nullable();
/** As JSON Schema and back, since that is what others use. */
const exact = z.fromJSONSchema(z.toJSONSchema(noteSchema(answers), { io: 'input' }) as never);
const shipped = z.fromJSONSchema(jsonSchemas().note as never);

const WHENS = [
  ...['2026-11-21', '2024-02-29', '2025-02-29', '1900-02-29', '2000-02-29', '0000-02-29'],
  ...['2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '2026-11-21 15:30'],
  ...['2026-11-21T24:00', '2026-11-21T15:30Z', '2026-11-21T15:30:59.123456789+0130', '20261121'],
  ...['2026-11-21T15:30+15:00', '2026-11-21T15:30:60', '2026-11-21T', ' 2026-11-21', '\u00a0'],
];
const IDS = ['a', 'a b', '-a', 'A.b_c:d-e', 'x'.repeat(128), 'x'.repeat(129), 'ü', ''];
const leaf = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' \t', 'na', 'dk', 'yes', 'no', 'all', 'none', true, false),
  fc.constantFrom<unknown>(0, 1, 3, 5, 6, 7, 8, 2.5, -10, -11, 90, 91, 1440, 1441, 1e308),
  fc.constantFrom<unknown>(...WHENS, ...IDS, 'aftercall/note@1', 'aftercall/note@2'),
  fc.constantFrom<unknown>([], {}, [1], { text: 'x' }, { sentence: null }, { other: 1 }),
);
const orWrong = (sound: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 20, arbitrary: sound }, { weight: 1, arbitrary: leaf });
const some = (parts: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc
    .tuple(fc.record(parts, { requiredKeys: [] }), fc.integer({ min: 0, max: 30 }))
    .map(([record, odd]) => ({ ...record, ...(odd === 0 && { toString: 1 }) }));
const string = fc.oneof(fc.string(), fc.constantFrom('', ' ', null));
const point = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom<unknown>('dk', null));
const call = some({
  account: orWrong(string),
  contact: orWrong(string),
  when: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WHENS.slice(0, 2)) }, leaf),
  type: orWrong(string),
  minutes: orWrong(fc.double({ min: 0, max: 1440, noNaN: true })),
  'first-contact': orWrong(fc.boolean()),
});
const given = some({
  up: orWrong(fc.oneof(point, fc.constant('na'))),
  seven: orWrong(point),
  yes: orWrong(fc.constantFrom<unknown>('yes', 'no', true, false, null)),
  which: orWrong(fc.constantFrom('none', 'all', 'dk')),
  share: orWrong(fc.integer({ min: -10, max: 90 })),
  said: orWrong(fc.string()),
});
const note = fc
  .tuple(
    orWrong(some({ [RUBRIC.id]: orWrong(given) })),
    some({
      format: orWrong(fc.constant('aftercall/note@1')),
      id: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('a', 'A.b:c') }, leaf),
      call: orWrong(call),
      rater: orWrong(string),
      words: orWrong(fc.oneof(string, some({ sentence: orWrong(string), text: orWrong(string) }))),
      transcript: orWrong(string),
    }),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([all, rest, gone]) => (gone === 0 ? rest : { ...rest, answers: all }));

describe('The schema of a call note', () => {
  it('gives the same verdict as the check that a batch runs for every line', () => {
    let sound = 0;
    let all = 0;
    fc.assert(
      fc.property(orWrong(note), (written) => {
        const value = JSON.parse(JSON.stringify(written)) as unknown;
        const { ok } = checkNote(value, [RUBRIC]);
        expect(exact.safeParse(value).success).toBe(ok);
        if (ok) expect(shipped.safeParse(value).success).toBe(true);
        sound += ok ? 1 : 0;
        all += 1;
      }),
      { numRuns: 4000 },
    );
    // Both verdicts must have been seen often, or the agreement would say little.
    expect(sound / all).toBeGreaterThan(0.1);
    expect(sound / all).toBeLessThan(0.9);
  });

  it('knows the days that the calendar has', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    for (const year of ['0000', '1900', '2000', '2023', '2024', '2100', '9996']) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const when = `${year}-${two(month)}-${two(day)}`;
          const { success } = exact.safeParse({ answers: null, call: { when } });
          expect([when, success]).toEqual([when, parseWhen(when) !== null]);
        }
      }
    }
  });
});
