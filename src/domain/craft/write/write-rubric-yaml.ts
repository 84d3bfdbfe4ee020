import type { Path } from '../../problem.ts';
import type { OwnTest } from '../../rubric/rubric.ts';
import type { WrittenExtension, WrittenRubric } from '../../rubric/written-rubric.ts';
import { keyText, plainName, quotedSentence } from './yaml-text.ts';

/** The lines of a comment to stand above what is at a path, without their `#`; mostly none. */
export type Comment = (path: Path) => readonly string[];

/**
 * A rubric as text in the style of our own files: keys in their usual order, sentences in double
 * quotes, one a line, nothing in braces. Empty groups and keys without a value are left out.
 *
 * @param comment what to say above a key or a question; nothing unless given
 * @returns text with a line end at its end
 */
export function writeRubricYaml(
  rubric: WrittenRubric | WrittenExtension,
  comment: Comment = () => [],
): string {
  return `${groupLines(rubric, [], comment).join('\n')}\n`;
}

/** One test as an entry of the list under `tests`, indented by so many spaces. */
export function writeOwnTest(test: OwnTest, indent = 2): string {
  const lines = entryLines(test, ['tests', 0], () => []);
  return lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('');
}

// --- internal ---

/** Keys stand in this order; those not named here keep theirs, behind the others. */
const ORDER = [
  ...['format', 'id', 'version', 'title', 'about', 'language', 'extends', 'extends-version'],
  ...['kind', 'ask', 'question', 'from', 'at-most', 'at-least', 'is', 'say', 'name'],
  ...['call', 'answers', 'expect', 'score', 'band', 'answered'],
  ...['points', 'unit', 'min', 'max', 'anchors', 'options', 'best', 'weight', 'short', 'na'],
  ...['axis', 'signal', 'when', 'help', 'after', 'remove', 'change', 'add', 'questions'],
  ...['notes', 'practice', 'flag', 'flags', 'formerly', 'source', 'bands', 'tests'],
];
/** Groups whose keys are the author's own. */
const AS_WRITTEN: ReadonlySet<unknown> = new Set(['answers', 'anchors', 'call']);
/** Parts of the file with an empty line above them, and lists with one between their entries. */
const APART: ReadonlySet<unknown> = new Set(['remove', 'change', 'add', 'questions', 'tests']);
/** Whose values are names, which need no quotes. */
const NAMES: ReadonlySet<unknown> = new Set([
  ...['format', 'id', 'language', 'extends', 'kind', 'best', 'axis', 'signal', 'question'],
  ...['after', 'remove', 'band', 'is', 'flags', 'answers', 'call.type', 'call.first-contact'],
]);

function groupLines(group: object, path: Path, comment: Comment): readonly string[] {
  return entriesOf(group, path).flatMap(([key, value], i) => {
    const at = [...path, key];
    const isApart = path.length === 0 && i > 0 && (APART.has(key) || key === 'notes');
    return [...(isApart ? [''] : []), ...hashed(comment(at)), ...keyLines(key, value, at, comment)];
  });
}

function keyLines(key: string, value: unknown, at: Path, comment: Comment): readonly string[] {
  const name = `${keyText(key)}:`;
  if (isNumbers(value)) return [`${name} [${value.join(', ')}]`];
  if (Array.isArray(value)) return [name, ...listLines(value, at, comment)];
  if (typeof value === 'object' && value !== null) {
    return [name, ...indented(groupLines(value, at, comment))];
  }
  return [`${name} ${scalar(value, at)}`];
}

function listLines(list: readonly unknown[], path: Path, comment: Comment): readonly string[] {
  const lines = list.flatMap((value, i) => {
    const at = [...path, i];
    const gap = i > 0 && path.length === 1 && APART.has(path[0]) && typeof value === 'object';
    return [...(gap ? [''] : []), ...hashed(comment(at)), ...entryLines(value, at, comment)];
  });
  return indented(lines);
}

function entryLines(value: unknown, path: Path, comment: Comment): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`- ${scalar(value, path)}`];
  const [first = '', ...rest] = groupLines(value, path, comment);
  return [`- ${first}`, ...indented(rest)];
}

function scalar(value: unknown, path: Path): string {
  if (typeof value !== 'string') return String(value);
  return isName(path) ? plainName(value) : quotedSentence(value);
}

/** Notes that a test expects are names; those of a question are sentences. */
function isName(path: Path): boolean {
  const [last, before, third] = [path.at(-1), path.at(-2), path.at(-3)];
  if (typeof last === 'number') return NAMES.has(before) || third === 'expect';
  return NAMES.has(last) || NAMES.has(before) || (last === 'name' && third === 'bands');
}

function entriesOf(group: object, path: Path): readonly (readonly [string, unknown])[] {
  const entries = Object.entries(group).filter(([, value]) => !isNothing(value));
  if (AS_WRITTEN.has(path.at(-1))) return entries;
  const place = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return entries.toSorted(([a], [b]) => place(a) - place(b));
}

function isNothing(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).length === 0;
}

/** An empty list too: `notes: []` says that no note is expected. */
function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

function hashed(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '#' : `# ${line}`));
}
