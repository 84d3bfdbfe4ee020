import { type LocatedProblem, problem } from '../../domain/problem.ts';
import type { Layout } from '../../domain/rubric/layout.ts';
import { lineUp } from './line-up.ts';
import type { Placement } from './ways.ts';
import { writtenLines } from './written-lines.ts';

/** A text whose lines stand where they belong, and what was wrong with them before. */
export interface LinedUp {
  readonly text: string;
  readonly slips: readonly LocatedProblem[];
  /** How far a line was moved to the right; lines are counted from 1, and are as many as before. */
  movedBy(line: number): number;
}

/** Puts each line where it belongs; null where nothing is out of place, or nobody can tell. */
export function linedUp(text: string, layout: Layout): LinedUp | null {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) return null;
  const written = writtenLines(lines.map((line) => line.replace(/\r$/, '')));
  if (written === null) return null;
  const placements = lineUp(written, layout);
  const wrong = placements.filter((one) => one.wrong !== null);
  if (wrong.length === 0) return null;
  const moves = new Map<number, number>();
  for (const { line, wanted, wrong } of placements) {
    const by = wanted - line.indent + (wrong === 'hyphen' ? HYPHEN.length : 0);
    for (let at = line.number; at <= line.number + line.more; at += 1) moves.set(at, by);
    lines[line.number - 1] = placedLine(lines[line.number - 1] ?? '', wanted, wrong);
    for (let at = line.number + 1; at <= line.number + line.more; at += 1) {
      lines[at - 1] = shifted(lines[at - 1] ?? '', by);
    }
  }
  return {
    text: lines.join('\n'),
    slips: wrong.map(slipOf),
    movedBy: (line) => moves.get(line) ?? 0,
  };
}

// --- internal ---

/** No rubric has as many; a guess at more would take seconds. */
const MOST_LINES = 4000;
const HYPHEN = '- ';

function placedLine(line: string, wanted: number, wrong: Placement['wrong']): string {
  if (wrong === 'stray') return '';
  return ' '.repeat(wanted) + (wrong === 'hyphen' ? HYPHEN : '') + line.trimStart();
}

function shifted(line: string, by: number): string {
  if (line.trim() === '') return line;
  const indent = line.length - line.trimStart().length;
  return ' '.repeat(Math.max(0, indent + by)) + line.trimStart();
}

function slipOf({ line, wanted, wrong }: Placement): LocatedProblem {
  const { indent, number } = line;
  const found = problem('indentation', [], { how: wrong ?? 'off', got: indent, wanted });
  return { problem: found, at: { line: number, column: indent + 1 } };
}
