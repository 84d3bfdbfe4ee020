import type { Path, Position, Problem } from '../../domain/problem.ts';
import type { LineStarts } from './line-starts.ts';
import type { Placed } from './plain-value.ts';

/** Where the values of a document stand in its text. */
export interface Places {
  /**
   * Where a value stands: a list or a group of keys at the key it belongs to, anything else at
   * itself. A path that leads nowhere is located at the last part of it that exists.
   */
  locate(path: Path): Position;
  /** Where a key stands; the object itself if it has no such key. */
  locateKey(path: Path, key: string): Position;
}

/** The places of a value and of all that is inside it. */
export function placesIn(top: Placed, lines: LineStarts): Places {
  return {
    locate: (path) => {
      const placed = follow(top, path);
      return lines.positionOf(placed.isBestShownByKey ? placed.keyOffset : placed.offset);
    },
    locateKey: (path, key) => {
      const parent = follow(top, path);
      return lines.positionOf((parent.inside.get(key) ?? parent).keyOffset);
    },
  };
}

/** Where a person should look for a problem: at a key, or at the value that is wrong. */
export function positionOf(problem: Problem, places: Places): Position {
  if (ABOUT_A_KEY_INSIDE.has(problem.code)) {
    return places.locateKey(problem.path, (problem.args as { key: string }).key);
  }
  if (isAboutKeyItself(problem)) return positionOfKey(problem.path, places);
  return places.locate(problem.path);
}

// --- internal ---

const ABOUT_A_KEY_INSIDE: ReadonlySet<Problem['code']> = new Set(['unknown-key', 'duplicate-key']);
const ABOUT_THE_KEY_ITSELF: ReadonlySet<Problem['code']> = new Set([
  'anchor-off-scale',
  'unknown-question',
  'unknown-rubric',
]);

/** An unknown name is a key where answers are given, and a value where a rubric is extended. */
const NAMED_IN_VALUES: ReadonlySet<string | number | undefined> = new Set(['extends', 'after']);

function isAboutKeyItself({ code, path, args }: Problem): boolean {
  if (code === 'slip') return args.got === path.at(-1);
  return ABOUT_THE_KEY_ITSELF.has(code) && !NAMED_IN_VALUES.has(path.at(-1));
}

/** For a problem about the key that the path ends with; a value in a list is its own place. */
function positionOfKey(path: Path, places: Places): Position {
  const key = path.at(-1);
  if (typeof key !== 'string') return places.locate(path);
  return places.locateKey(path.slice(0, -1), key);
}

function follow(top: Placed, path: Path): Placed {
  let placed = top;
  for (const step of path) {
    const next = placed.inside.get(step);
    if (next === undefined) return placed;
    placed = next;
  }
  return placed;
}
