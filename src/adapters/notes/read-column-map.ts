import { type ColumnMap, checkColumnMap } from '../../domain/note/table/column-map.ts';
import type { PlacedProblem, Result } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { readInput } from '../files/read-input.ts';
import { readChecked } from '../rubrics/read-checked.ts';

/** Reads the YAML file that says what the columns of a table are: `"Who was it with?": account`. */
export async function readColumnMap(
  name: string,
  stdin: AsyncIterable<Uint8Array | string>,
  rubrics: readonly Rubric[],
): Promise<Result<ColumnMap, PlacedProblem>> {
  const input = await readInput(name, stdin);
  if (!input.ok) return input;
  const read = readChecked(name, input.value, (value) => checkColumnMap(value, rubrics));
  return read.ok ? { ok: true, value: read.value.value } : read;
}
