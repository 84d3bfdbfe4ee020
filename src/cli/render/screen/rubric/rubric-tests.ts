import type { OwnTestResult } from '../../../../domain/craft/tests/run-own-tests.ts';
import type { RubricFile, UpdateResult } from '../../../../use-cases/ports/rubric-files-port.ts';
import type { TestedRubric } from '../../../../use-cases/rubric/tested-rubric.ts';
import { counted, paragraph } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';
import { renderCoverage } from './coverage.ts';
import { comparison } from './expectation-table.ts';

/** Every test that fails, with what was expected beside what came; then a line for each rubric. */
export function renderTests(tested: readonly TestedRubric[], paper: Paper): string {
  const blocks = tested.map((one) => [
    ...one.results.flatMap((result, index) =>
      result.passed || result.problems.length > 0 ? [] : [failure(one.file, result, index, paper)],
    ),
    summary(one, paper),
    ...(one.coverage === undefined ? [] : [renderCoverage(one.file, one.coverage, paper)]),
  ]);
  const all = tested.flatMap(({ results }) => results);
  const total = `${counted(tested.length, 'rubric')}: ${tally(all)}.`;
  const lines = tested.length > 1 ? [...blocks.flat(), paper.strong(total)] : blocks.flat();
  return lines.map((line) => `${line}\n`).join('');
}

/** What became of writing actual values into a file. */
export function renderUpdate(
  { file }: TestedRubric,
  count: number,
  done: UpdateResult | 'declined',
): string {
  const name = visible(file.file);
  switch (done) {
    case 'written':
      return `${name}: ${counted(count, 'value')} written; nothing else was changed.`;
    case 'declined':
      return `${name}: nothing was written.`;
    case 'changed-meanwhile':
      return `${name} was changed while you looked: nothing was written. Run the tests again.`;
    case 'not-possible':
      return `${name}: nothing was written. One of these values stands where it cannot be replaced by itself; write it in by hand.`;
  }
}

// --- internal ---

function failure(
  file: RubricFile,
  { name, expectations }: OwnTestResult,
  index: number,
  paper: Paper,
): string {
  const { line } = file.place(['tests', index, 'name']);
  const head = `${visible(file.file)}:${line} ${paper.bad('fails')} "${visible(name)}"`;
  const unmet = expectations.filter(({ passed }) => !passed);
  return [head, ...comparison(unmet, paper)].join('\n');
}

function summary({ file, results }: TestedRubric, paper: Paper): string {
  const id = visible(file.rubric.id);
  if (results.length > 0) return `${paper.strong(id)}: ${tally(results)}.`;
  const none = `${id} has no tests: nothing proves yet that it scores as you mean. A test is a name, answers and what you expect of them, below tests: at the end of its file.`;
  return paper.warn(paragraph(none, paper.width));
}

function tally(results: readonly OwnTestResult[]): string {
  const failing = results.filter(({ passed }) => !passed).length;
  const all = counted(results.length, 'test');
  if (failing === 0) return results.length === 1 ? '1 test passes' : `all ${all} pass`;
  return `${failing} of ${all} ${failing === 1 ? 'fails' : 'fail'}`;
}
