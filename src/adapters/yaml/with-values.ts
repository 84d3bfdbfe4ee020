import {
  type Document,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  stringify,
} from 'yaml';
import type { Path } from '../../domain/problem.ts';
import { colonOf, type Edit, listEdits } from './list-edits.ts';

/** A value to stand at a path where there is one already. */
export interface NewValue {
  readonly path: Path;
  readonly value: string | number | null | readonly string[];
}

/**
 * Puts values in place of others in a text that the strict reader takes, and leaves every other
 * byte, comment and line end as it was. Of a list, entries that stay are not touched.
 *
 * @returns null where a value is written in a way that cannot be replaced by itself
 */
export function withValues(text: string, values: readonly NewValue[]): string | null {
  const mark = text.startsWith('\u{feff}') ? '\u{feff}' : '';
  const body = text.slice(mark.length);
  const document = parseDocument(body, { version: '1.2', keepSourceTokens: true });
  const edits: Edit[] = [];
  for (const one of values) {
    const found = editsFor(body, document, one);
    if (found === null) return null;
    edits.push(...found);
  }
  return mark + applied(body, edits);
}

// --- internal ---

function editsFor(
  text: string,
  document: Document.Parsed,
  { path, value }: NewValue,
): readonly Edit[] | null {
  const node = document.getIn(path, true) as Node | undefined;
  if (typeof value === 'object' && value !== null) {
    const pair = pairAt(document, path);
    if (!isSeq(node) || pair === null) return null;
    return listEdits(text, node, pair, value, (entry) => scalarText(entry, null));
  }
  if (!isScalar(node) || !node.range || node.type?.startsWith('BLOCK')) return null;
  const [from, to] = node.range;
  if (from < to) return [{ from, to, insert: scalarText(value, node) }];
  const colon = colonOf(pairAt(document, path) ?? {});
  if (colon === null) return null;
  return [{ from: colon, to: colon, insert: ` ${scalarText(value, node)}` }];
}

function pairAt(document: Document.Parsed, path: Path) {
  const parent = document.getIn(path.slice(0, -1), true);
  if (typeof parent !== 'object' || parent === null || !('items' in parent)) return null;
  const pairs = parent.items as readonly { key?: unknown; srcToken?: unknown }[];
  return pairs.find(({ key }) => isScalar(key) && key.value === path.at(-1)) ?? null;
}

/** In the quotes that the author chose; plain only where that can mean nothing else. */
function scalarText(value: string | number | null, before: Scalar | null): string {
  if (typeof value !== 'string') return String(value);
  if (before?.type === 'QUOTE_DOUBLE') return JSON.stringify(value);
  const plain = stringify(value, { version: '1.2', lineWidth: 0 }).trimEnd();
  return plain === value && /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(value)
    ? value
    : JSON.stringify(value);
}

/** From the last to the first, so that no edit moves another. */
function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((done, { from, to, insert }) => done.slice(0, from) + insert + done.slice(to), text);
}
