import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { writtenPack } from '../src/domain/rubric/written-pack.ts';
import { writtenExtension, writtenRubric } from '../src/domain/rubric/written-rubric.ts';
import { jsonSchemas } from '../src/domain/schemas/json-schemas.ts';
import { built } from './support/built.ts';
import { builtInIds, writtenBuiltIn } from './support/built-in-rubrics.ts';
import { hasLanguageServer, LanguageServer } from './support/language-server.ts';
import { Machine } from './support/machine.ts';
import { SOUND_RUBRIC } from './support/sound-rubric.ts';

type Json = Readonly<Record<string, unknown>>;

const schemas = jsonSchemas();

/** `name: key` of every property anywhere in a schema, with its description. */
function properties(schema: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inside]) => {
    const below = properties(inside, `${path}/${key}`);
    if (key !== 'properties') return below;
    const own = Object.entries(inside as Json).map(
      ([name, one]) => [`${path}/${name}`, (one as Json).description] as const,
    );
    return [...own, ...below];
  });
}

describe.each(Object.entries(schemas))('The JSON Schema of a %s', (name, schema) => {
  it('describes every key that there is', () => {
    const all = properties(schema);
    expect(all.length).toBeGreaterThan(6);
    expect(all.filter(([, description]) => typeof description !== 'string')).toEqual([]);
  });

  it('is what rubric schema prints, and what is shipped', () => {
    const made = new Machine();
    const printed = made.run(['rubric', 'schema', name]);
    const path = made.run(['rubric', 'schema', name, '--path']).out.trim();
    expect(JSON.parse(printed.out)).toEqual(JSON.parse(JSON.stringify(schema)));
    expect(readFileSync(path, 'utf8')).toBe(printed.out);
  });
});

it('rubric schema names the formats there are', () => {
  const { code, err } = new Machine().run(['rubric', 'schema', 'notes']);
  expect(code).toBe(2);
  expect(err).toContain('rubric, pack, note, journal, score, rubric-facts, rubric-view');
});

/** Values that are almost right: a sound one with one place in it changed. */
function spoilt(sound: unknown): fc.Arbitrary<unknown> {
  const wrong = fc.oneof(
    fc.constantFrom<unknown>(null, '', 0, -1, 1, 2, 3, 10, 1.5, 101, true, [], {}, 'high', 'na'),
    fc.constantFrom(
      'kebab-case',
      'Not Kebab',
      '-a',
      'a-',
      'a'.repeat(64),
      'a'.repeat(65),
      '01.0.0',
    ),
    fc.constantFrom('1.0', '1.10.0', 'x'.repeat(121), 'x'.repeat(401), '😀'.repeat(61)),
    fc.array(fc.constantFrom('a', 1, true), { maxLength: 10 }),
  );
  const places = placesIn(sound);
  return fc.tuple(fc.constantFrom(...places), wrong, fc.boolean()).map(([path, value, isGone]) => {
    const copy = structuredClone(sound) as Json;
    const parent = path.slice(0, -1).reduce<Json>((one, key) => one[key] as Json, copy);
    const key = path.at(-1) ?? '';
    if (isGone) Reflect.deleteProperty(parent, key);
    else Reflect.set(parent, key, value);
    return JSON.parse(JSON.stringify(copy)) as unknown;
  });
}

function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...(Array.isArray(value) ? [] : ['unknown-key'])].flatMap(
    (key) => [[...path, key], ...placesIn((value as Json)[key], [...path, key])],
  );
}

const PACK = {
  format: 'aftercall/pack@1',
  name: 'mine',
  version: '1.0.0',
  author: 'Me',
  licence: 'MIT',
  rubrics: ['listening'],
  required: ['listening'],
  modes: { brief: { ask: 'pivotal', rubrics: ['listening'], more: 2 } },
};
const EXTENSION = {
  format: 'aftercall/rubric@1',
  id: 'mine',
  version: '1.0.0',
  extends: 'listening',
  'extends-version': '1.0.0',
  remove: ['cut-in'],
  change: [{ id: 'talk-share', weight: 2, best: [3, 5], flag: { 'at-most': 1, say: 'Look.' } }],
  add: [{ id: 'more', kind: 'yes-no', ask: 'More?', best: 'high', after: 'talk-share' }],
};

describe('The JSON Schema agrees with what the program checks', () => {
  const rubric = schemas.rubric as unknown as { then: Json; else: Json };
  it.each([
    ['a rubric', writtenRubric, rubric.else, parse(SOUND_RUBRIC, { version: '1.2' })],
    ['an extension', writtenExtension, rubric.then, EXTENSION],
    ['a pack', writtenPack, schemas.pack, PACK],
  ])('about %s, sound or spoilt', (_, ours, schema, sound) => {
    const theirs = z.fromJSONSchema(schema as never);
    const value = JSON.parse(JSON.stringify(sound)) as unknown;
    expect(ours.safeParse(value).success).toBe(true);
    expect(theirs.safeParse(value).success).toBe(true);
    fc.assert(
      fc.property(spoilt(value), (one) => {
        expect(theirs.safeParse(one).success).toBe(ours.safeParse(one).success);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(builtInIds)('that %s is sound', (id) => {
    const theirs = z.fromJSONSchema(rubric.else as never);
    expect(theirs.safeParse(JSON.parse(JSON.stringify(writtenBuiltIn(id)))).success).toBe(true);
  });
});

const WHERE = hasLanguageServer
  ? ''
  : ' (skipped: npm i --no-save yaml-language-server, which is large and no dependency)';

describe.skipIf(!hasLanguageServer)(
  `In an editor with the YAML language server, a rubric${WHERE}`,
  () => {
    async function opened(text: string) {
      const made = new Machine();
      const schema = join(built().dist, 'schemas', 'rubric.json');
      const path = join(made.home, 'mine.yaml');
      const whole = `# yaml-language-server: $schema=${schema}\n${text}`;
      writeFileSync(path, whole);
      const editor = new LanguageServer(path);
      const marked = await editor.open(whole);
      const lineOf = (piece: string) => whole.split('\n').findIndex((line) => line.includes(piece));
      return { editor, marked, lineOf };
    }

    it('that is sound has nothing marked in it', async () => {
      expect((await opened(SOUND_RUBRIC)).marked).toEqual([]);
    });

    it.each([
      ['a wrong key', 'weight: 2', 'wieght: 2', /wieght/],
      ['a wrong key of its own', 'title:', 'titel:', /titel|title/],
      ['a weight that is too high', 'weight: 2', 'weight: 5', /3/],
      ['a wrong word', 'best: high\n    weight', 'best: hihg\n    weight', /high/],
    ])('has %s marked at its line', async (_, piece, other, message) => {
      const { marked, lineOf } = await opened(SOUND_RUBRIC.replace(piece, other));
      const line = lineOf(other.split('\n')[0] ?? '') + 1;
      expect(marked.filter((one) => one.line === line && message.test(one.message))).not.toEqual(
        [],
      );
    });

    it('completes its keys', async () => {
      const { editor, lineOf } = await opened(SOUND_RUBRIC.replace('    weight: 2', '    we'));
      expect(await editor.complete(lineOf('    we'), 6)).toContain('weight');
    });

    it('completes the keys of an extension', async () => {
      const text = 'format: aftercall/rubric@1\nid: mine\nextends: listening\nre\n';
      const { editor, lineOf } = await opened(text);
      expect(await editor.complete(lineOf('re\n'.trim()), 2)).toEqual(
        expect.arrayContaining(['remove']),
      );
    });

    it('explains a key', async () => {
      const { editor, lineOf } = await opened(SOUND_RUBRIC);
      expect(await editor.hover(lineOf('    weight: 2'), 6)).toContain('the heaviest is pivotal');
      expect(await editor.hover(lineOf('about:'), 2)).toContain(
        'The question behind the questions',
      );
    });
  },
);
