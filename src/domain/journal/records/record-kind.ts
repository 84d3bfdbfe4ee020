import { always, readAs, type Shape, text } from '../../shape.ts';
import type { IsOption } from './words-left-out.ts';

/**
 * What the journal has to know of a kind of record, each in a file of its own; `record.ts` lists
 * them. Times are ISO 8601 with the UTC offset of where the rep was.
 */
export interface RecordKind<R, CountedAs extends string | null = string | null> {
  readonly shape: Shape<R>;
  /** As what such records are counted where calls are forgotten; null: they are no such extra. */
  readonly countedAs: CountedAs;
  /** What it hangs on and is forgotten with. A record that is damaged may lack what it says. */
  about(record: R): About;
  /** Without what a person wrote in free text, and without fields that this version does not know. */
  withoutWords(record: R, isOption: IsOption): R;
}

/** Ids. */
export interface About {
  readonly call?: string | undefined;
  readonly plan?: string | undefined;
  readonly promise?: string | undefined;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** Stricter than `Date.parse`, which reads `1 Jan (any text at all)`. */
export const time = (says: string) =>
  readAs(
    text(says),
    (value) => typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value)),
  );

export const day = (says: string) =>
  readAs(text(says), (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));

/** An id. */
export const idOf = (says?: string) =>
  readAs(text(says), (value) => typeof value === 'string' && value !== '');

/** What every record begins with. */
export const format = <const T extends string>(name: T) => always(name, 'What kind of record.');
export const id = idOf('Sorts by time.');
export const written = time('When this was written: ISO 8601 with offset.');

/** What JSON Schema says of a whole number. */
export const INTEGER = {
  type: 'integer',
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
};
