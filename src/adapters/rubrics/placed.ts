import type { LocatedProblem, PlacedProblem } from '../../domain/problem.ts';
import { LineStarts } from '../yaml/line-starts.ts';

/** Adds the file and the line itself to what is wrong in it. */
export function placed(
  file: string,
  text: string,
  located: readonly LocatedProblem[],
): readonly PlacedProblem[] {
  const lines = linesOf(text);
  return located.map(({ problem, at }) => {
    const sourceLine = at === null ? null : lines.lineAt(at.line);
    return { problem, at, file, sourceLine };
  });
}

/** The lines of a text, without its byte order mark. */
export function linesOf(text: string): LineStarts {
  return new LineStarts(text.startsWith('\u{feff}') ? text.slice(1) : text);
}
