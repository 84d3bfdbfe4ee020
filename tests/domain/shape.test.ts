import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  always,
  boolean,
  described,
  listOf,
  mapOf,
  nullable,
  number,
  numberOrText,
  object,
  oneOf,
  optional,
  readAs,
  text,
} from '../../src/domain/shape.ts';

const SHAPES = {
  'a text': text(),
  'a number': number('How long.'),
  'a yes or no': boolean(),
  'this value alone': always('a', 'This.'),
  'one of a few': oneOf(['a', 'b']),
  'a number or a text': numberOrText(),
  'one that may be null': nullable(text(), 'Or not.'),
  'a list': listOf(number()),
  'a map': mapOf(boolean()),
  'an object': object({ a: text(), b: optional(number()) }),
  'an object in a list in a map': mapOf(listOf(object({ a: nullable(oneOf(['a'])) }))),
};

const near = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', '', 1, 0.5, true, null),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'else'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

describe('a shape', () => {
  it.each(Object.entries(SHAPES))(
    'of %s fits what its JSON Schema allows, and nothing else',
    (_, shape) => {
      const schema = z.fromJSONSchema(shape.json as never);
      fc.assert(
        fc.property(near, (value) => {
          expect(shape.fits(value)).toBe(schema.safeParse(value).success);
        }),
      );
    },
  );

  it.each<[string, unknown, boolean]>([
    ['all that it has', { a: 'x', b: 1 }, true],
    ['what it may lack', { a: 'x' }, true],
    ['what it may lack, said to be lacking', { a: 'x', b: undefined }, true],
    ['fields of a newer version', { a: 'x', c: [] }, true],
    ['nothing', {}, false],
    ['a field that every object has', Object.create({ a: 'x' }), false],
    ['a list', ['x'], false],
    ['null', null, false],
    ['another type of what it may lack', { a: 'x', b: '1' }, false],
  ])('of an object takes or refuses %s', (_, value, isTaken) => {
    expect(SHAPES['an object'].fits(value)).toBe(isTaken);
  });

  it('names the fields that it cannot do without, and says what each is', () => {
    const shape = object({ a: described(text('One.'), 'Another.'), b: optional(text(), 'Some.') });
    expect(shape.json).toEqual({
      type: 'object',
      properties: {
        a: { type: 'string', description: 'Another.' },
        b: { type: 'string', description: 'Some.' },
      },
      required: ['a'],
    });
  });

  it('can be read by another measure than it is told by', () => {
    const loose = readAs(oneOf(['a']), text().fits);
    expect(loose.fits('of a newer version')).toBe(true);
    expect(loose.json).toEqual(oneOf(['a']).json);
  });
});
