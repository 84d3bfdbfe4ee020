import { z } from 'zod';
import { writtenPack } from './written-pack.ts';
import { writtenExtension, writtenRubric } from './written-rubric.ts';

/** What may stand at a place of a file, as far as its lines show it. */
export interface Layout {
  readonly keys: ReadonlyMap<string, Layout>;
  /** Those that none of its kind lacks. */
  readonly needs: readonly string[];
  /** What stands behind any other key that is taken, if others are. */
  readonly others: Layout | null;
  takesOther(key: string): boolean;
  /** What each entry is, where it can be a list. */
  readonly entry: Layout | null;
  readonly isText: boolean;
}

/** Of whatever stands below a key that we do not know. */
export const ANYTHING: Layout = {
  keys: new Map(),
  needs: [],
  get others() {
    return ANYTHING;
  },
  takesOther: () => true,
  get entry() {
    return ANYTHING;
  },
  isText: true,
};

/** The layout of a rubric's own file, whether it extends another or not. */
export function rubricLayout(): Layout {
  rubric ??= merged([layoutOf(schemaOf(writtenRubric)), layoutOf(schemaOf(writtenExtension))]);
  return rubric;
}

/** The layout of a `pack.yaml`, whose rubrics may stand in it. */
export function packLayout(): Layout {
  const pack = layoutOf(schemaOf(writtenPack));
  const entry = merged([rubricLayout(), TEXT]);
  return { ...pack, keys: new Map([...pack.keys, ['rubrics', { ...NOTHING, entry }]]) };
}

// --- internal ---

let rubric: Layout | undefined;

interface Schema {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const NOTHING: Layout = {
  keys: new Map(),
  needs: [],
  others: null,
  takesOther: () => false,
  entry: null,
  isText: false,
};
const TEXT: Layout = { ...NOTHING, isText: true };

function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input' }) as Schema;
}

function layoutOf(schema: Schema, key = ''): Layout {
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways !== undefined) return merged(ways.map((way) => layoutOf(way, key)));
  const item = schema.items ?? schema.prefixItems?.[0];
  if (item !== undefined) return { ...NOTHING, entry: layoutOf(item) };
  if (schema.type !== 'object') return TEXT;
  const { properties = {}, propertyNames, additionalProperties: more } = schema;
  const others = typeof more === 'object' ? layoutOf(more) : null;
  const named = (propertyNames?.enum ?? []).map((name) => [name, others ?? TEXT] as const);
  const keys = Object.entries(properties).map(
    ([name, one]) => [name, layoutOf(one, name)] as const,
  );
  const isOpen = others !== null && named.length === 0;
  return {
    ...NOTHING,
    keys: new Map([...named, ...keys]),
    needs: schema.required ?? [],
    others: isOpen ? others : null,
    takesOther: (name) => isOpen && (key !== 'anchors' || /^\d/.test(name)),
  };
}

function merged(ways: readonly Layout[]): Layout {
  const keys = new Map<string, Layout>();
  for (const [key, layout] of ways.flatMap((way) => [...way.keys])) {
    const before = keys.get(key);
    keys.set(key, before === undefined ? layout : merged([before, layout]));
  }
  const entries = ways.flatMap(({ entry }) => entry ?? []);
  const groups = ways.filter((way) => way.keys.size > 0);
  const [first] = groups;
  return {
    keys,
    needs: (first?.needs ?? []).filter((key) => groups.every(({ needs }) => needs.includes(key))),
    others: ways.find(({ others }) => others !== null)?.others ?? null,
    takesOther: (key) => ways.some((way) => way.takesOther(key)),
    entry: entries.length === 0 ? null : merged(entries),
    isText: ways.some(({ isText }) => isText),
  };
}
