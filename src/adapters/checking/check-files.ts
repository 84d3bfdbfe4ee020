import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { CheckedFile } from '../../use-cases/ports/check-port.ts';
import { readInTurn, waitsForAnother } from '../rubrics/read-in-turn.ts';
import { checkFile, type FileWish } from './check-file.ts';

/**
 * Checks files, each by itself first, then those that extend another one: what is extended may be
 * among the files, and such a one counts before one of that name in `bases`.
 */
export function checkFiles(files: readonly string[], wish: FileWish): readonly CheckedFile[] {
  const alone = files.map((file) => checkFile(file, { ...wish, bases: [] }).checked);
  const waiting = alone.filter(waitsForAnother).map(({ file }) => file);
  if (waiting.length === 0) return alone;
  const extending = readInTurn(waiting, ownRubrics(alone, wish), wish.bases, (file, bases) => {
    const whole = checkFile(file, { ...wish, bases });
    return { ...whole, problems: whole.checked.problems };
  });
  return alone.map((one) => extending.get(one.file)?.checked ?? one);
}

// --- internal ---

function ownRubrics(alone: readonly CheckedFile[], wish: FileWish): readonly Rubric[] {
  return alone.flatMap(({ file, rubric }) =>
    rubric === null ? [] : (checkFile(file, wish).rubric ?? []),
  );
}
