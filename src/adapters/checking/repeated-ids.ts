import { resolve } from 'node:path';
import { inFile, type PlacedProblem, type Problem, warning } from '../../domain/problem.ts';
import type { CheckedFile } from '../../use-cases/ports/check-port.ts';
import { placed } from '../rubrics/placed.ts';
import { readRegularFile } from '../rubrics/read-regular-file.ts';
import { MOST_BYTES } from '../yaml/limits.ts';

/** Of two files that hold one id, the later is warned of the earlier. */
export function withRepeatedIds(checked: readonly CheckedFile[]): readonly CheckedFile[] {
  const first = new Map<string, string>();
  return checked.map((one) => {
    const id = one.rubric?.id;
    if (id === undefined) return one;
    const other = first.get(id);
    if (other === undefined) first.set(id, one.file);
    if (other === undefined || resolve(other) === resolve(one.file)) return one;
    const found = warning('same-id-in-file', ['id'], { id, file: other });
    return { ...one, problems: [...one.problems, placedAtId(one.file, found)] };
  });
}

// --- internal ---

function placedAtId(file: string, found: Problem): PlacedProblem {
  const read = readRegularFile(file, MOST_BYTES);
  if (!read.ok) return inFile(file, found);
  const text = Buffer.from(read.value).toString('utf8');
  const line = text.split('\n').findIndex((one) => /^\u{feff}?id *:/u.test(one)) + 1;
  if (line === 0) return inFile(file, found);
  const [problem] = placed(file, text, [{ problem: found, at: { line, column: 1 } }]);
  return problem ?? inFile(file, found);
}
