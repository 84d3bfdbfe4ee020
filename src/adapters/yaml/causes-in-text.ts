import { type LocatedProblem, type Position, type Problem, problem } from '../../domain/problem.ts';
import type { LineStarts } from './line-starts.ts';

/**
 * A problem by its cause, where only the line tells: a value that is nothing because it began
 * with #, a key that is none but the rest of a sentence, cut off at its comma.
 */
export function byCauseInText(located: LocatedProblem, lines: LineStarts): LocatedProblem {
  const { problem: found, at } = located;
  if (at === null || !CAN_HIDE_A_CAUSE.has(found.code)) return located;
  const line = lines.lineAt(at.line);
  return (
    afterHash(found, at, line) ??
    amongThousands(found, at, line) ??
    afterComma(found, at, line) ??
    located
  );
}

// --- internal ---

const CAN_HIDE_A_CAUSE: ReadonlySet<Problem['code']> = new Set([
  'wrong-type',
  'not-one-of',
  'unknown-key',
  'anchor-off-scale',
  'unknown-question',
  'too-many',
]);

const CURLY_END = /[“”‟’]$/;
/** Of the first group of a number, with the signs before it. */
const LONGEST_GROUP = 8;

function isNothing({ code, args }: Problem): boolean {
  return code === 'wrong-type'
    ? args.got === 'nothing'
    : code === 'not-one-of' && args.got === 'nothing';
}

function afterHash(found: Problem, at: Position, line: string): LocatedProblem | null {
  if (!isNothing(found)) return null;
  const before = /^(?:[^\s#][^:#]*:\s+|\s*-?\s+|)(?=#)/.exec(line.slice(at.column - 1))?.[0];
  if (before === undefined) return null;
  const column = at.column + before.length;
  const got = line.slice(column - 1);
  const slip = problem('slip', found.path, { slip: 'hash-starts-text', got });
  return { problem: slip, at: { line: at.line, column } };
}

/** In brackets and braces, a comma among the digits of a number parts it in two. */
function amongThousands(found: Problem, at: Position, line: string): LocatedProblem | null {
  if (found.code !== 'too-many' && found.code !== 'unknown-key') return null;
  const start = Math.max(0, at.column - LONGEST_GROUP);
  const cut = /[[{,:]\s*(?=[1-9]\d{0,2}(?:,\d{3})+\s*[\]},])/.exec(line.slice(start));
  if (cut === null) return null;
  const column = start + cut.index + cut[0].length + 1;
  const got = /^[\d,]*\d/.exec(line.slice(column - 1))?.[0] ?? '';
  const slip = problem('slip', found.path, { slip: 'thousands', got });
  return { problem: slip, at: { line: at.line, column } };
}

/** In braces, a key that has no colon after it is what followed a comma. */
function afterComma(found: Problem, at: Position, line: string): LocatedProblem | null {
  if (!/[{,]\s*$/.test(line.slice(0, at.column - 1))) return null;
  const got = /^[^:,{}]+(?=[,}])/.exec(line.slice(at.column - 1))?.[0];
  if (got === undefined || !line.slice(0, at.column).includes('{')) return null;
  const curly = CURLY_END.test(got.trim()) ? line.slice(0, at.column).search(/[“„‟‘]/) : -1;
  if (curly !== -1) {
    const slip = problem('slip', found.path, { slip: 'curly-quotes', got });
    return { problem: slip, at: { line: at.line, column: curly + 1 } };
  }
  const slip = problem('slip', found.path, { slip: 'comma-splits-text', got: got.trim() });
  return { problem: slip, at };
}
