import { dirname, join } from 'node:path';
import { type PlacedProblem, type Problem, problem } from '../../domain/problem.ts';
import { checkPack } from '../../domain/rubric/check/check-pack.ts';
import type { CheckedFile } from '../../use-cases/ports/check-port.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { placed, readChecked } from './read-checked.ts';
import { readRegularFile } from './read-regular-file.ts';

/** A `pack.yaml`, and the files of the rubrics it lists. */
export interface PackList {
  readonly file: string;
  readonly isSound: boolean;
  readonly files: readonly string[];
  /**
   * What is wrong with the list itself, once its files were checked: one that is not there or holds
   * another rubric is a slip in the list that names it; unless a rubric of that id is at hand.
   */
  problems(checked: readonly CheckedFile[], atHand: readonly string[]): readonly PlacedProblem[];
}

export function readPackList(file: string): PackList {
  const read = readRegularFile(file, MOST_BYTES);
  if (!read.ok) return unsound(file, placed(file, '', read.problems));
  const outcome = readChecked(file, read.value, checkPack);
  if (!outcome.ok) return unsound(file, outcome.problems);
  const { value: pack, document, text } = outcome.value;
  const files = pack.rubrics.map((id) => join(dirname(file), `${id}.yaml`));
  return {
    file,
    isSound: true,
    files,
    problems: (checked, atHand) => {
      const byFile = new Map(checked.map((one) => [one.file, one]));
      const slips = pack.rubrics.flatMap((id, index) => {
        const file = byFile.get(files[index] ?? '');
        const isLent = file !== undefined && isMissing(file) && atHand.includes(id);
        const found = isLent ? null : slipOf(file, id);
        return found === null ? [] : [{ problem: found, at: document.locate(['rubrics', index]) }];
      });
      return [...(outcome.warnings ?? []), ...placed(file, text, slips)];
    },
  };
}

/** Whether a pack's list tells of a file that is not there, so that the file need not. */
export function isMissing({ problems }: CheckedFile): boolean {
  return problems.some(({ problem }) => problem.code === 'not-found');
}

// --- internal ---

function unsound(file: string, problems: readonly PlacedProblem[]): PackList {
  return { file, isSound: false, files: [], problems: () => problems };
}

function slipOf(checked: CheckedFile | undefined, wanted: string): Problem | null {
  if (checked === undefined) return null;
  if (isMissing(checked)) return problem('not-found', [], { name: `${wanted}.yaml` });
  const got = checked.rubric?.id;
  if (got === undefined || got === wanted) return null;
  return problem('id-not-as-listed', ['id'], { got, wanted });
}
