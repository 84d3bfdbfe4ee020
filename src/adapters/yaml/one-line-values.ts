import { CST, isScalar, Schema } from 'yaml';

/** A text in quotes or without; not yet known to be on one line. */
export interface OneLine extends CST.FlowScalar {
  readonly type: 'scalar' | 'single-quoted-scalar' | 'double-quoted-scalar';
}

/** What a token of one line says: null, true or false, a number, or text. */
export function oneLineValue(token: OneLine): unknown {
  const text = oneLineText(token);
  if (text === undefined || token.type !== 'scalar' || !CAN_BE_MORE.test(text)) return text;
  const tag = TAGS.find(({ test }) => test?.test(text));
  if (tag === undefined) return text;
  const value = tag.resolve(text, () => {}, {});
  return isScalar(value) ? value.value : value;
}

/** The text of a token, whatever it would mean as a value; undefined for what needs more looking. */
export function oneLineText(token: OneLine): string | undefined {
  const { type, source } = token;
  if (source === '' || source.includes('\n')) return undefined;
  if (type === 'scalar') return STARTS_NO_TEXT.has(source.charAt(0)) ? undefined : source;
  if (source.length === 1 || !source.endsWith(source.charAt(0))) return undefined;
  if (type === 'single-quoted-scalar') return source.slice(1, -1).replaceAll("''", "'");
  return source.includes('\\') ? escapedText(token) : source.slice(1, -1);
}

// --- internal ---

const STARTS_NO_TEXT: ReadonlySet<string> = new Set(['\t', ',', '%', '|', '>', '@', '`']);

/** Everything that the core schema takes for something else than text starts so, in one word. */
const CAN_BE_MORE = /^[-+.~\dnNtTfF]\S*$/;

/** The core schema's own patterns, in the order in which the composer tries them. */
const TAGS = new Schema({ schema: 'core', merge: false, resolveKnownTags: false }).tags.filter(
  (tag) => tag.collection === undefined && tag.default === true,
) as readonly Extract<Schema['tags'][number], { collection?: never }>[];

function escapedText(token: OneLine): string | undefined {
  let isBad = false;
  const text = CST.resolveAsScalar(token, true, () => {
    isBad = true;
  });
  return isBad ? undefined : text.value;
}
