import stringWidth from 'fast-string-width';
import type { PlacedProblem, Position } from '../../../domain/problem.ts';
import { problemSentence } from '../problem-sentences/problem-sentence.ts';
import { visible } from '../text/visible.ts';

/** How text is coloured by meaning; plain unless given. */
export interface Paint {
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly quiet: (text: string) => string;
}

/**
 * Problems as a person reads them, in the order of files, lines and columns: the place, how bad it
 * is and the sentence; below it the line itself, with a caret under the column. Of a file with very
 * many problems the first hundred are shown, and how many more there are.
 *
 * @returns lines, each with its line end; nothing for no problems
 */
export function problemList(problems: readonly PlacedProblem[], paint: Paint = PLAIN): string {
  const files = new Map<string, PlacedProblem[]>();
  for (const one of [...problems].sort(byPlace)) {
    const ofFile = files.get(one.file);
    if (ofFile === undefined) files.set(one.file, [one]);
    else ofFile.push(one);
  }
  return [...files].map(([file, ofFile]) => fileText(file, ofFile, paint)).join('');
}

// --- internal ---

const PLAIN: Paint = { bad: (text) => text, warn: (text) => text, quiet: (text) => text };
const INDENT = '  ';
const MOST_SHOWN = 100;
/** Of a long line only this much around the caret is shown, in characters. */
const BEFORE = 60;
const AFTER = 40;

function byPlace(a: PlacedProblem, b: PlacedProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const lines = (a.at?.line ?? 0) - (b.at?.line ?? 0);
  return lines !== 0 ? lines : (a.at?.column ?? 0) - (b.at?.column ?? 0);
}

function fileText(file: string, problems: readonly PlacedProblem[], paint: Paint): string {
  const shown = problems.slice(0, MOST_SHOWN).map((one) => problemText(one, paint));
  const more = problems.length - shown.length;
  return (
    shown.join('') + (more > 0 ? `${paint.quiet(`${visible(file)}: and ${more} more`)}\n` : '')
  );
}

function problemText({ problem, at, file, sourceLine }: PlacedProblem, paint: Paint): string {
  const place = at === null ? visible(file) : `${visible(file)}:${at.line}:${at.column}`;
  const colour = problem.severity === 'error' ? paint.bad : paint.warn;
  const head = `${place} ${colour(problem.severity)} ${problemSentence(problem)}\n`;
  if (at === null || sourceLine === null || sourceLine === '') return head;
  return head + excerpt(sourceLine, at, paint);
}

function excerpt(line: string, { column }: Position, { bad, quiet }: Paint): string {
  const at = wholeCharacter(line, column - 1);
  const from = wholeCharacter(line, at - BEFORE);
  const to = wholeCharacter(line, at + AFTER);
  const before = (from > 0 ? '…' : '') + visible(line.slice(from, at));
  const after = visible(line.slice(at, to)) + (to < line.length ? '…' : '');
  const caret = ' '.repeat(stringWidth(before)) + bad('^');
  return `${INDENT}${quiet(before + after)}\n${INDENT}${caret}\n`;
}

/** The nearest offset that does not cut a surrogate pair in two. */
function wholeCharacter(line: string, offset: number): number {
  const within = Math.max(0, Math.min(line.length, offset));
  const isInPair = within > 0 && /[\udc00-\udfff]/.test(line.charAt(within));
  return isInPair ? within - 1 : within;
}
