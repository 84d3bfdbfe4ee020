import { join } from 'node:path';
import { type Outcome, type PlacedProblem, problem } from '../../domain/problem.ts';
import { checkPack } from '../../domain/rubric/check-pack.ts';
import type { Pack } from '../../domain/rubric/pack.ts';
import type { LoadedPack, LoadedRubric } from '../../use-cases/ports.ts';
import { MOST_BYTES } from '../yaml/limits.ts';
import { loadRubricFile } from './load-rubric.ts';
import { type Checked, placed, readChecked } from './read-checked.ts';
import { readRegularFile } from './read-regular-file.ts';

/**
 * Reads a folder with a `pack.yaml` and one `<id>.yaml` for each rubric it lists. Nothing else in
 * the folder is opened. The problems of all its files are told at once.
 */
export function loadPackFolder(folder: string): Outcome<LoadedPack, PlacedProblem> {
  const path = join(folder, 'pack.yaml');
  const file = readRegularFile(path, MOST_BYTES);
  if (!file.ok) return { ok: false, problems: placed(path, '', file.problems) };
  const checked = readChecked(path, file.value, checkPack);
  return checked.ok ? loadRubrics(folder, path, checked.value) : checked;
}

// --- internal ---

function loadRubrics(
  folder: string,
  packFile: string,
  checked: Checked<Pack>,
): Outcome<LoadedPack, PlacedProblem> {
  const pack = checked.value;
  const rubrics: LoadedRubric[] = [];
  const problems: PlacedProblem[] = [];
  for (const [index, id] of pack.rubrics.entries()) {
    const at = checked.document.locate(['rubrics', index]);
    const loaded = loadListed(join(folder, `${id}.yaml`), id);
    if (loaded.ok) rubrics.push(loaded.value);
    else {
      for (const one of loaded.problems) {
        // A file that is not there is a slip in the list that names it.
        const isList = one.problem.code === 'not-found' || one.problem.code === 'id-not-as-listed';
        const inPack = [{ problem: one.problem, at }];
        problems.push(...(isList ? placed(packFile, checked.text, inPack) : [one]));
      }
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { pack, rubrics } };
}

function loadListed(path: string, id: string): Outcome<LoadedRubric, PlacedProblem> {
  const loaded = loadRubricFile(path);
  if (!loaded.ok || loaded.value.rubric.id === id) return loaded;
  const args = { got: loaded.value.rubric.id, wanted: id };
  const found = { problem: problem('id-not-as-listed', ['id'], args), at: null };
  return { ok: false, problems: placed(path, '', [found]) };
}
