import { type PlacedProblem, problem } from '../../domain/problem.ts';
import { extendsOrder } from '../../domain/rubric/extends-order.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { RubricFile, RubricFolder } from '../../use-cases/ports/rubric-files-port.ts';
import { placed } from '../rubrics/placed.ts';
import type { Listed, PackDocument } from './listed-rubric.ts';

/**
 * Reads what a pack lists, each rubric after the one it extends. What extends a rubric that has
 * problems is passed over: the problems it would have are those of the other.
 */
export function readListed(
  listed: readonly Listed[],
  atHand: readonly Rubric[],
  pack: PackDocument,
): RubricFolder {
  const own = listed.filter((one) => one.kind === 'own');
  const { order, circular } = extendsOrder(own);
  const read = new Map<number, RubricFile>();
  const problems = listed.flatMap((one) => (one.kind === 'none' ? one.problems : []));
  const warnings: PlacedProblem[] = [];
  const failed = new Set(listed.flatMap((one) => (one.kind === 'none' ? [one.id] : [])));
  for (const index of order) {
    const one = own[index];
    if (one === undefined) continue;
    if (one.base !== null && failed.has(one.base)) {
      failed.add(one.id);
      continue;
    }
    const bases = [...[...read.values()].map(({ rubric }) => rubric), ...atHand];
    const outcome = one.readWith(bases);
    if (outcome.ok) {
      read.set(index, outcome.value);
      warnings.push(...(outcome.warnings ?? []));
    } else {
      problems.push(...outcome.problems);
      failed.add(one.id);
    }
  }
  problems.push(...circleProblems(own, circular, pack));
  const rubrics = own.flatMap((_, index) => read.get(index) ?? []);
  return { rubrics, problems, warnings };
}

// --- internal ---

function circleProblems(
  own: readonly Extract<Listed, { kind: 'own' }>[],
  circular: readonly number[],
  { file, document, text }: PackDocument,
): readonly PlacedProblem[] {
  const inIt = circular.flatMap((index) => own[index] ?? []);
  const rubrics = inIt.map(({ id }) => id);
  const located = inIt.slice(0, 1).map(({ index }) => {
    const path = ['rubrics', index];
    return { problem: problem('extends-in-circle', path, { rubrics }), at: document.locate(path) };
  });
  return placed(file, text, located);
}
