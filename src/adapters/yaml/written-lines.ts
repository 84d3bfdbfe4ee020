/** A line that starts something: a key, an entry of a list, or both. */
export interface WrittenLine {
  /** From 1. */
  readonly number: number;
  /** How many spaces stand in front. */
  readonly indent: number;
  /** How far in what follows the hyphen starts; null without a hyphen. */
  readonly inEntry: number | null;
  /** The key, without its quotes; null for a text alone, and for a hyphen alone. */
  readonly key: string | null;
  /** Whether a value, or the beginning of one, stands on the line. */
  readonly hasValue: boolean;
  /** The keys that stand in braces as its value. */
  readonly keysInside: readonly string[];
  /** The lines below it that go on with its value, as many as there are. */
  readonly more: number;
}

/**
 * The lines of a text in the order of its file, without comments and empty ones. A value of several
 * lines (in quotes, in brackets, a block) belongs to the line on which it starts.
 *
 * @returns null where tabs or special spaces stand in front: how far in those are, nobody knows
 */
export function writtenLines(lines: readonly string[]): readonly WrittenLine[] | null {
  const written: WrittenLine[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    if (/^ *[^\S ]/.test(line) && line.trim() !== '') return null;
    if (/^\s*(?:#|$)|^(?:---|\.\.\.)\s*$/.test(line)) {
      index += 1;
      continue;
    }
    const one = read(line, index + 1);
    const more = one.value === '' ? 0 : linesAfter(one.value, lines, index + 1, one.column);
    const { number, indent, inEntry, key, value } = one;
    const keysInside = value.startsWith('{') ? keysIn(value) : [];
    written.push({ number, indent, inEntry, key, hasValue: value !== '', keysInside, more });
    index += 1 + more;
  }
  return written;
}

// --- internal ---

const LINE = /^( *)(?:(-)( +|$))?(.*)$/;
const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#[\]{}:&*!|>%@`,-][^#:]*?|-?[\w.-]+)) *:(?:\s+(.*))?$/;

function read(line: string, number: number) {
  const [, spaces = '', hyphen, gap = '', rest = ''] = LINE.exec(line) ?? [];
  const indent = spaces.length;
  const inEntry = hyphen === undefined ? null : indent + 1 + Math.max(1, gap.length);
  const [, double, single, plain, after = ''] = KEY.exec(rest) ?? [];
  const key = double ?? single ?? plain ?? null;
  const value = withoutComment(key === null ? rest : after);
  return { number, indent, inEntry, key, value, column: inEntry ?? indent };
}

/** Those that follow the brace or a comma at once. */
function keysIn(braces: string): readonly string[] {
  const texts = braces.replace(/"[^"]*"|'[^']*'|(?<=.)\{[^}]*\}/g, '""');
  return [...texts.matchAll(/[{,]\s*([\w.-]+)\s*:/g)].map(([, key = '']) => key);
}

function withoutComment(value: string): string {
  return value.startsWith('#') ? '' : value.trim();
}

function linesAfter(value: string, lines: readonly string[], from: number, column: number): number {
  const first = value.charAt(0);
  if (/^[|>][-+\d]*\s*(?:#|$)/.test(value)) {
    return countWhile(lines, from, (line) => line.trim() === '' || indentOf(line) > column);
  }
  if (first === '"' || first === "'" || first === '[' || first === '{') {
    return linesToEnd(value, lines, from);
  }
  // The rest of a plain text has no key and no hyphen.
  return countWhile(
    lines,
    from,
    (line) => indentOf(line) > column && !/^\s*(?:#|$|- )|:(?:\s|$)|^\s*["'\d]/.test(line),
  );
}

/** Up to the quote or bracket that closes; none where it never does, since then all is a guess. */
function linesToEnd(value: string, lines: readonly string[], from: number): number {
  let open = stillOpen(value, []);
  for (let more = 0; more <= MOST_LINES; more += 1) {
    if (open.length === 0) return more;
    const line = lines[from + more];
    if (line === undefined) return 0;
    open = stillOpen(line, open);
  }
  return 0;
}

/** A value that is longer was never closed. */
const MOST_LINES = 40;

/** The brackets and the quote that are open at the end of a line. */
function stillOpen(line: string, before: readonly string[]): readonly string[] {
  const open = [...before];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    const top = open.at(-1);
    if (top === '"' || top === "'") {
      if (top === '"' && sign === '\\') at += 1;
      else if (sign === top) open.pop();
      continue;
    }
    if (sign === '#' && /\s/.test(line.charAt(at - 1))) break;
    if (sign === '[' || sign === '{') open.push(sign);
    else if (sign === ']' || sign === '}') open.pop();
    else if ((sign === '"' || sign === "'") && /^$|[\s,:[{]/.test(line.charAt(at - 1)))
      open.push(sign);
    if (open.length === 0) break;
  }
  return open;
}

function countWhile(
  lines: readonly string[],
  from: number,
  isMore: (line: string) => boolean,
): number {
  let to = from;
  while (to < lines.length && isMore(lines[to] ?? '')) to += 1;
  return to - from;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
