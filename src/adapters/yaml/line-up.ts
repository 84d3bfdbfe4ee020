import type { Layout } from '../../domain/rubric/layout.ts';
import { placings } from './placings.ts';
import type { Level, Placement, Way } from './ways.ts';
import type { WrittenLine } from './written-lines.ts';

/**
 * Finds where each line belongs, by what may stand in what: of all ways to take the lines, the one
 * with the fewest wrong ones. What was moved together with the line it belongs to counts once.
 * Takes time in proportion to the lines.
 */
export function lineUp(lines: readonly WrittenLine[], layout: Layout): readonly Placement[] {
  const [first] = lines;
  const usual = { keys: usualStep(lines, false), list: usualStep(lines, true) };
  let ways: readonly Way[] = [...new Set([0, first?.indent ?? 0])].map((column) => ({
    top: { layout, isList: false, column, wanted: column, seen: [], open: null, above: null },
    cost: 0,
    placed: null,
  }));
  for (const line of lines) ways = best(ways.flatMap((way) => placings(way, line, usual)));
  const placed: Placement[] = [];
  for (let last = ways[0]?.placed ?? null; last !== null; last = last.before) placed.push(last);
  return placed.reverse();
}

// --- internal ---

/** Ways that are kept, and how much worse than the best they may be. */
const MOST_WAYS = 16;
const MOST_WORSE = 3;

function best(ways: readonly Way[]): readonly Way[] {
  const sorted = ways.toSorted((a, b) => a.cost - b.cost);
  const least = sorted[0]?.cost ?? 0;
  const kept = new Map<string, Way>();
  for (const way of sorted) {
    if (way.cost > least + MOST_WORSE || kept.size === MOST_WAYS) break;
    const state = stateOf(way.top);
    if (!kept.has(state)) kept.set(state, way);
  }
  return [...kept.values()];
}

function stateOf(top: Level): string {
  let state = '';
  for (let level: Level | null = top; level !== null; level = level.above) {
    const { isList, column, wanted, seen, open } = level;
    state += `${isList ? '-' : ':'}${column},${wanted},${open?.column ?? ''},${seen.join()}|`;
  }
  return state;
}

/** How far further in a group starts than its key, in most places. */
function usualStep(lines: readonly WrittenLine[], isList: boolean): number {
  const counts = new Map([[2, 0.5]]);
  for (const [index, { key, hasValue, indent, inEntry }] of lines.entries()) {
    const below = lines[index + 1];
    if (key === null || hasValue || below === undefined) continue;
    const step = below.indent - (inEntry ?? indent);
    if (isList === (below.inEntry !== null) && step >= (isList ? 0 : 1)) {
      counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
