import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/domain/schemas/json-schemas.ts';
import { root } from '../support/machine.ts';

const guide = readFileSync(join(root, 'rubrics', 'README.md'), 'utf8');

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly propertyNames?: Shape;
}

const schemas = jsonSchemas() as unknown as {
  readonly rubric: { readonly then: Shape; readonly else: Shape };
  readonly pack: Shape;
};
const rubric = schemas.rubric.else;
const variants = at(rubric, 'questions').items?.oneOf ?? [];
const kinds = Object.fromEntries(
  variants.map((variant) => [String(at(variant, 'kind').const ?? 'scale'), variant]),
);
const [scale, yesNo, choice, number, text] = ['scale', 'yes-no', 'choice', 'number', 'text'].map(
  (kind) => kinds[kind] ?? {},
);
const conditions = at(text, 'when').anyOf ?? [];

/** What each table of the guide is about: the shape, and the keys that another table tells of. */
const TABLES: Readonly<Record<string, readonly [Shape | undefined, Shape?]>> = {
  rubric: [rubric],
  question: [text],
  scale: [scale, text],
  'yes-no': [yesNo, text],
  option: [at(choice, 'options').items],
  number: [number, text],
  notes: [at(text, 'notes')],
  flag: [at(text, 'flag')],
  when: [conditions[0]],
  'when-call': [conditions[1]],
  band: [at(rubric, 'bands').items],
  test: [at(rubric, 'tests').items],
  expect: [at(at(rubric, 'tests').items, 'expect')],
  extension: [schemas.rubric.then, rubric],
  pack: [schemas.pack],
  mode: [at(at(schemas.pack, 'modes'), 'quick')],
};

const tables = [
  ...guide.matchAll(/^<!-- keys: ([a-z-]+) -->\n\|[^\n]*\n\|[^\n]*\n((?:\|[^\n]*\n)+)/gm),
].map(([, name = '', body = '']) => [name, body.trimEnd().split('\n').map(rowOf)] as const);

describe('the tables of the guide', () => {
  it('are all there', () => {
    expect(tables.map(([name]) => name)).toEqual(Object.keys(TABLES));
  });

  it.each(tables)('name every key of a %s, and none that there is not', (name, rows) => {
    const [shape, others] = TABLES[name] ?? [];
    expect(rows.map(({ key }) => key).sort()).toEqual([...keysOf(shape, others)].sort());
  });

  it.each(tables)('say which keys of a %s must be there', (name, rows) => {
    const [shape, others] = TABLES[name] ?? [];
    const must = rows.filter(({ absent }) => absent === 'must be there').map(({ key }) => key);
    const required = (shape?.required ?? []).filter((key) => keysOf(shape, others).includes(key));
    // A scale needs not say its kind.
    expect(must.sort()).toEqual(required.filter((key) => key !== 'kind').sort());
  });

  it.each(tables)('say how long a text in a %s may be, and how many there may be', (name, rows) => {
    const [shape] = TABLES[name] ?? [];
    for (const { key, may } of rows) {
      const said = /up to (\d+) characters/.exec(may)?.[1];
      const many = /(?:1 to|^up to) (\d+)(?! characters)\b/.exec(may)?.[1];
      const { maxLength, maxItems } = shape?.properties?.[key] ?? {};
      const isFree = ['id', 'version', 'language', 'name'].includes(key) && said === undefined;
      if (!isFree) expect({ key, said: said && Number(said) }).toEqual({ key, said: maxLength });
      if (many !== undefined) expect({ key, many: Number(many) }).toEqual({ key, many: maxItems });
    }
  });

  it.each([
    ['question', 'kind', Object.keys(kinds)],
    ['question', 'axis', at(text, 'axis').enum],
    ['expect', 'place', at(at(at(rubric, 'tests').items, 'expect'), 'place').anyOf?.[0]?.enum],
    ['mode', 'ask', at(at(at(schemas.pack, 'modes'), 'quick'), 'ask').enum],
    ['pack', 'modes', Object.keys(at(schemas.pack, 'modes').properties ?? {})],
  ])('name everything that %s.%s may be', (table, key, values) => {
    const row = tables.find(([name]) => name === table)?.[1].find((one) => one.key === key);
    expect(values?.length).toBeGreaterThan(1);
    for (const value of values ?? []) expect(`${row?.what} ${row?.may}`).toContain(`\`${value}\``);
  });
});

function at(shape: Shape | undefined, key: string): Shape {
  return shape?.properties?.[key] ?? {};
}

function keysOf(shape: Shape | undefined, others: Shape | undefined): readonly string[] {
  const own = Object.keys(shape?.properties ?? {}).concat(
    (shape?.propertyNames?.enum ?? []).map(String),
  );
  const told = Object.keys(others?.properties ?? {});
  return own.filter((key) => !told.includes(key));
}

function rowOf(line: string) {
  const [, key = '', what = '', may = '', absent = ''] = line.split(/ *\| */);
  return { key: key.replaceAll('`', ''), what, may, absent };
}
