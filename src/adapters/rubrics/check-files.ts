import { join } from 'node:path';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { CheckedFile } from '../../use-cases/check-port.ts';
import { packageRoot } from './built-in.ts';
import { checkFile, type FileWish } from './check-file.ts';
import { readInTurn, waitsForAnother } from './read-in-turn.ts';

/**
 * Checks files, each by itself first, then those that extend another one: what is extended may be
 * among the files, and such a one counts before one of that name in `bases`.
 */
export async function checkFiles(
  files: readonly string[],
  wish: FileWish,
): Promise<readonly CheckedFile[]> {
  const alone = await checkAlone(files, { ...wish, bases: [] });
  const waiting = alone.filter(waitsForAnother).map(({ file }) => file);
  if (waiting.length === 0) return alone;
  const extending = readInTurn(waiting, ownRubrics(alone, wish), wish.bases, (file, bases) => {
    const whole = checkFile(file, { ...wish, bases });
    return { ...whole, problems: whole.checked.problems };
  });
  return alone.map((one) => extending.get(one.file)?.checked ?? one);
}

// --- internal ---

/** With fewer files, starting threads takes longer than they save. */
const MANY = 100;
/** In one job of a thread. */
const SOME = 50;

async function checkAlone(
  files: readonly string[],
  wish: FileWish,
): Promise<readonly CheckedFile[]> {
  if (files.length <= MANY) return files.map((file) => checkFile(file, wish).checked);
  const { runInPool } = await import('../pool.ts');
  const jobs = Array.from({ length: Math.ceil(files.length / SOME) }, (_, index) =>
    files.slice(index * SOME, (index + 1) * SOME),
  );
  const worker = join(packageRoot(), 'dist', 'check-worker.js');
  const done = await runInPool<readonly string[], readonly CheckedFile[]>(worker, wish, jobs);
  return done.flat();
}

function ownRubrics(alone: readonly CheckedFile[], wish: FileWish): readonly Rubric[] {
  return alone.flatMap(({ file, rubric }) =>
    rubric === null ? [] : (checkFile(file, wish).rubric ?? []),
  );
}
