import { type CST, isScalar, type YAMLSeq } from 'yaml';

/** A piece of a text, by offsets, and what stands there instead. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * What makes a list hold the wanted entries: those that go lose their line, those that come get one
 * after the last that stays. A list in brackets is written anew.
 *
 * @returns null where the list holds comments in brackets, or shares its lines with other things
 */
export function listEdits(
  text: string,
  list: YAMLSeq,
  pair: { readonly srcToken?: unknown },
  wanted: readonly string[],
  entryText: (entry: string) => string,
): readonly Edit[] | null {
  const token = list.srcToken;
  if (token?.type === 'block-seq') return blockEdits(text, list, token, pair, wanted, entryText);
  const [from, to] = list.range ?? [0, 0];
  if (token?.type !== 'flow-collection' || text.slice(from, to).includes('#')) return null;
  return [{ from, to, insert: `[${wanted.map(entryText).join(', ')}]` }];
}

/** The offset behind the colon of a key. */
export function colonOf({ srcToken }: { readonly srcToken?: unknown }): number | null {
  const { sep = [] } = (srcToken ?? {}) as { sep?: readonly CST.SourceToken[] };
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  return colon === undefined ? null : colon.offset + 1;
}

// --- internal ---

interface Line extends Omit<Edit, 'insert'> {
  readonly entry: unknown;
}

function blockEdits(
  text: string,
  list: YAMLSeq,
  token: CST.BlockSequence,
  pair: { readonly srcToken?: unknown },
  wanted: readonly string[],
  entryText: (entry: string) => string,
): readonly Edit[] | null {
  const lines = linesOf(text, list, token);
  if (lines === null) return null;
  const gone = lines.filter(({ entry }) => !wanted.includes(String(entry)));
  const edits: Edit[] = gone.map(({ from, to }) => ({ from, to, insert: '' }));
  if (wanted.length === 0) {
    const colon = colonOf(pair);
    return colon === null ? null : [...edits, { from: colon, to: colon, insert: ' []' }];
  }
  const fresh = wanted.filter((entry) => lines.every((line) => line.entry !== entry));
  const last = lines.findLast((line) => !gone.includes(line)) ?? lines.at(-1);
  if (fresh.length === 0 || last === undefined) return edits;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const added = fresh.map((entry) => `${' '.repeat(token.indent)}- ${entryText(entry)}`).join(end);
  const isWhole = text[last.to - 1] === '\n';
  return [...edits, { from: last.to, to: last.to, insert: isWhole ? added + end : end + added }];
}

function linesOf(text: string, list: YAMLSeq, token: CST.BlockSequence): readonly Line[] | null {
  const lines: Line[] = [];
  for (const [index, item] of list.items.entries()) {
    const dash = token.items[index]?.start.find(({ type }) => type === 'seq-item-ind');
    if (dash === undefined || !isScalar(item) || !item.range) return null;
    const from = text.lastIndexOf('\n', dash.offset - 1) + 1;
    if (text.slice(from, dash.offset).trim() !== '') return null;
    const lineEnd = text.indexOf('\n', item.range[1]);
    lines.push({ from, to: lineEnd === -1 ? text.length : lineEnd + 1, entry: item.value });
  }
  return lines;
}
