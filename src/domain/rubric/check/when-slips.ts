import type { Path, Problem } from '../../problem.ts';
import { readShape } from '../read-shape.ts';
import { whenAnswered } from '../shapes/any-question.ts';
import { valueAt } from '../value-at.ts';

/**
 * A `when` about an earlier answer that has something wrong in it is told as one: without this, its
 * keys would be held against those of a `when` about the call.
 */
export function sayWhyInWhen(problems: readonly Problem[], top: unknown): readonly Problem[] {
  const told = new Set<string>();
  return problems.flatMap((one) => {
    if (one.code !== 'unknown-key' || one.path.at(-1) !== 'when') return [one];
    const when = valueAt(top, one.path);
    if (isAboutCall(when)) return [one];
    const place = one.path.join('.');
    if (told.has(place)) return [];
    told.add(place);
    return problemsOf(when, one.path);
  });
}

// --- internal ---

function isAboutCall(when: unknown): boolean {
  return Object.keys(when as object).some((key) => key.startsWith('call'));
}

function problemsOf(when: unknown, path: Path): readonly Problem[] {
  const read = readShape(whenAnswered, when);
  return read.ok ? [] : read.problems.map((one) => ({ ...one, path: [...path, ...one.path] }));
}
