import type { LocatedProblem, PlacedProblem, Result } from '../../domain/problem.ts';
import type { Layout } from '../../domain/rubric/layout.ts';
import { type LinedUp, linedUp } from '../yaml/indentation.ts';
import { placed } from './placed.ts';

/**
 * What was read of a file, or its problems by their cause: where lines stand in the wrong place, each
 * of them, and only what is left wrong once they stand in the right one.
 *
 * @param readAgain reads another text in the place of this one
 */
export function byIndentation<T>(
  file: string,
  text: string,
  layout: () => Layout,
  result: Result<T, PlacedProblem>,
  readAgain: (text: string) => Result<T, PlacedProblem>,
): Result<T, PlacedProblem> {
  if (result.ok) return result;
  const mark = text.startsWith('\u{feff}') ? '\u{feff}' : '';
  const better = linedUp(text.slice(mark.length), layout());
  if (better === null) return result;
  const again = readAgain(mark + better.text);
  const left = (again.ok ? again.warnings : again.problems) ?? [];
  if (!explains(result.problems, left)) return result;
  return { ok: false, problems: told(file, text, better, left) };
}

// --- internal ---

/** More than anybody mends at once. */
const MOST_TOLD = 50;

function explains(before: readonly PlacedProblem[], left: readonly PlacedProblem[]): boolean {
  if (isUnreadable(left)) return firstLine(left) > firstLine(before);
  return isUnreadable(before) || errorsIn(left) < errorsIn(before);
}

function isUnreadable(problems: readonly PlacedProblem[]): boolean {
  return problems.some(
    ({ problem: { code } }) => code === 'yaml-syntax' || code === 'duplicate-key',
  );
}

function firstLine([first]: readonly PlacedProblem[]): number {
  return first?.at?.line ?? 0;
}

function errorsIn(problems: readonly PlacedProblem[]): number {
  return problems.filter(({ problem }) => problem.severity === 'error').length;
}

function told(
  file: string,
  text: string,
  { slips, movedBy }: LinedUp,
  left: readonly PlacedProblem[],
): readonly PlacedProblem[] {
  const own = left.filter((one) => one.file === file);
  const found: readonly LocatedProblem[] = [
    ...slips.slice(0, MOST_TOLD),
    ...own.map(({ problem, at }) => {
      if (at === null) return { problem, at };
      return { problem, at: { line: at.line, column: Math.max(1, at.column - movedBy(at.line)) } };
    }),
  ];
  const inOrder = found.toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0));
  return [...placed(file, text, inOrder), ...left.filter((one) => one.file !== file)];
}
