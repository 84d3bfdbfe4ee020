import { dirname } from 'node:path';
import { PACK_FORMAT } from '../../domain/rubric/written-pack.ts';
import type { CheckedFile } from '../../use-cases/ports/check-port.ts';
import { loadPackText } from '../packs/load-pack.ts';
import { filesInFolder } from '../packs/pack-files.ts';
import { builtInPack } from './built-in.ts';
import { type FileWish, summaryOf } from './check-file.ts';

/** Whether a file turned out to hold a pack with its rubrics inside, and not one rubric. */
export function holdsPack({ problems }: Pick<CheckedFile, 'problems'>): boolean {
  return problems.some(
    ({ problem }) => problem.code === 'bad-format' && problem.args.got === PACK_FORMAT,
  );
}

/** Checks a pack in one file, as `rubric pack` writes it: one result for each rubric in it. */
export function checkPackFile(
  file: string,
  content: Uint8Array,
  wish: FileWish,
): readonly CheckedFile[] {
  const { pack, rubrics } = builtInPack();
  const builtIn = { name: pack.name, isBuiltIn: true, rubrics };
  const loaded = loadPackText(file, content, filesInFolder(dirname(file)), [builtIn]);
  if (!loaded.ok) return [{ file, problems: loaded.problems, rubric: null }];
  return loaded.value.rubrics.map(({ rubric }, index) => ({
    file,
    problems: index === 0 ? (loaded.warnings ?? []) : [],
    rubric: summaryOf(rubric, wish),
  }));
}
