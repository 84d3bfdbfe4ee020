import { z } from 'zod';
import { RECORD_KINDS } from '../journal/records/record.ts';
import { writtenPack } from '../rubric/written-pack.ts';
import { writtenExtension, writtenRubric } from '../rubric/written-rubric.ts';
import { noteSchema } from './note-schema.ts';
import { PRINTED_SCHEMAS } from './printed-schemas.ts';
import { scoreSchema } from './score-schema.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * By name, JSON Schemas (2020-12): of what is written, for editors to complete and explain with, and
 * of what programs read.
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    rubric: {
      ...TOP,
      title: 'A rubric of aftercall, format 1',
      // An author who extends is told what an extension may hold, and nobody else is.
      if: { type: 'object', required: ['extends'] },
      // biome-ignore lint/suspicious/noThenProperty: that is what JSON Schema calls it
      then: partOf(writtenExtension),
      else: partOf(writtenRubric),
    },
    pack: { ...TOP, title: 'A pack of aftercall, format 1', ...partOf(writtenPack) },
    note: { ...TOP, title: 'A call note of aftercall, format 1', ...partOf(noteSchema()) },
    score: { ...TOP, title: 'The score of a call note, format 1', ...partOf(scoreSchema) },
    journal: {
      ...TOP,
      title: 'One line of the journal',
      anyOf: Object.values(RECORD_KINDS).map(({ shape }) => shape.json),
    },
    ...Object.fromEntries(
      Object.entries(PRINTED_SCHEMAS).map(([name, { title, schema }]) => [
        name,
        { ...TOP, title: `${title}, format 1`, ...partOf(schema, allowMoreKeys) },
      ]),
    ),
  };
}

// --- internal ---

const TOP = { $schema: 'https://json-schema.org/draft/2020-12/schema' };

/** What zod has made of a part of a schema, to be put right in place. */
interface Made {
  propertyNames?: unknown;
  additionalProperties?: unknown;
}

/** Every key is text in JSON, but `1:` in YAML is none to an editor, which would mark it. */
function allowAnyKey(made: Made): void {
  const { type, enum: named } = (made.propertyNames ?? {}) as { type?: string; enum?: unknown };
  if (type === 'string' && named === undefined) delete made.propertyNames;
}

/** A key may be added to what we print: none is forbidden, also where a file may not have it. */
function allowMoreKeys(made: Made): void {
  if (made.additionalProperties === false) delete made.additionalProperties;
}

function partOf(schema: z.ZodType, allowMore: (made: Made) => void = () => {}): JsonSchema {
  const { $schema: _, ...part } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      allowAnyKey(jsonSchema);
      allowMore(jsonSchema);
    },
  });
  return part;
}
