import type { OwnTest } from '../../rubric/rubric.ts';
import { writeOwnTest } from './write-rubric-yaml.ts';

/**
 * The text of a rubric file with one more test at the end of its tests; every other character as it
 * was, comments too. Null where its tests are written in a way that leaves no place for one.
 */
export function addOwnTest(text: string, test: OwnTest): string | null {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^["']?tests["']?[ \t]*:/.test(line));
  const put = (list: readonly string[]) => list.join('\n');
  const entry = (indent: number) => writeOwnTest(test, indent).trimEnd().split('\n').map(ended);
  function ended(line: string): string {
    return end === '\r\n' ? `${line}\r` : line;
  }
  if (at === -1) {
    if (!isBlock(lines)) return null;
    const before = text === '' || text.endsWith('\n') ? text : text + end;
    return `${before}${end}tests:${end}${put(entry(2))}\n`;
  }
  const after = (lines[at] ?? '').replace(/^[^:]*:/, '').trim();
  if (after === '[]') {
    const own = (lines[at] ?? '').replace(/:[\s\S]*$/, ':');
    return put([...lines.slice(0, at), ended(own), ...entry(2), ...lines.slice(at + 1)]);
  }
  if (after !== '' && !after.startsWith('#')) return null;
  const last = lastLineOf(lines, at);
  const first = lines.slice(at + 1, last + 1).find((line) => /^ *- /.test(line));
  const indent = first === undefined ? 2 : first.indexOf('-');
  const isLast = last === lines.length - 1;
  const kept = lines.slice(0, last + 1);
  if (isLast) kept[last] = ended(lines[last] ?? '');
  return put([
    ...kept,
    ...(first === undefined ? [] : [ended('')]),
    ...entry(indent),
    ...(isLast ? [''] : lines.slice(last + 1)),
  ]);
}

// --- internal ---

/** The last line of a list that begins below `at`: all that is indented, or an entry itself. */
function lastLineOf(lines: readonly string[], at: number): number {
  let last = at;
  for (let i = at + 1; i < lines.length; i += 1) {
    const line = (lines[i] ?? '').trimEnd();
    if (line === '' || line.startsWith('#')) continue;
    if (!/^(?: |- |-$)/.test(line)) break;
    last = i;
  }
  return last;
}

/** Written line by line: a file in braces has no place below its last line. */
function isBlock(lines: readonly string[]): boolean {
  return lines.some((line) => /^["']?questions["']?[ \t]*:[ \t]*(?:#.*|\r)?$/.test(line.trimEnd()));
}
