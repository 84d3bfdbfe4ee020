import { dirname } from 'node:path';
import { problemsBeside } from '../../domain/craft/versions/beside-at-hand.ts';
import type { PlacedProblem } from '../../domain/problem.ts';
import type { CheckedFile } from '../../use-cases/ports/check-port.ts';
import type { RubricFile } from '../../use-cases/ports/rubric-files-port.ts';
import { builtInPack } from '../packs/built-in.ts';
import { filesInFolder } from '../packs/pack-files.ts';
import { rubricsOfPack } from '../packs/read-pack.ts';
import { placed } from '../rubrics/placed.ts';
import { type FileWish, summaryOf } from './check-file.ts';

/** A pack as checking it went. */
export interface CheckedPack {
  /** One for each rubric, and one for a list that has problems, or has nothing but names at hand. */
  readonly checked: readonly CheckedFile[];
  /** Whether its own list could be read. */
  readonly isListed: boolean;
  readonly files: readonly string[];
}

/** Checks a pack as installing it would: its list, what it lists, and what stands inside it. */
export function checkPackFile(file: string, content: Uint8Array, wish: FileWish): CheckedPack {
  const { pack: ours, rubrics: builtIn } = builtInPack();
  const taken = { name: ours.name, isBuiltIn: true, rubrics: builtIn };
  const files = filesInFolder(dirname(file));
  const isOurs = (name: string | undefined) => name === ours.name;
  const alone = rubricsOfPack(file, content, files, wish.bases);
  const found = isOurs(alone.pack?.name)
    ? alone
    : rubricsOfPack(file, content, files, wish.bases, [taken]);
  const beside = found.rubrics.flatMap((one) => besideAtHand(one, wish));
  const problems = [...found.problems, ...beside, ...found.warnings];
  const checked = found.files.flatMap((one): readonly CheckedFile[] => {
    const own = problems.filter((problem) => problem.file === one);
    const rubrics = found.rubrics.filter((rubric) => rubric.file === one);
    if (rubrics.length > 0) {
      return rubrics.map(({ rubric }, index) => ({
        file: one,
        problems: index === 0 ? own : [],
        rubric: summaryOf(rubric, wish),
      }));
    }
    const isNeeded = one !== file || own.length > 0 || found.files.length === 1;
    return isNeeded ? [{ file: one, problems: own, rubric: null }] : [];
  });
  const listed = new Set(found.files);
  const elsewhere = problems.filter((one) => !listed.has(one.file));
  return {
    checked: [
      ...checked,
      ...elsewhere.map((one) => ({ file: one.file, problems: [one], rubric: null })),
    ],
    isListed: found.pack !== null,
    files: found.files,
  };
}

// --- internal ---

function besideAtHand(read: RubricFile, { atHand }: FileWish): readonly PlacedProblem[] {
  const located = problemsBeside(read.rubric, atHand).map((problem) => ({
    problem,
    at: read.place(problem.path),
  }));
  return placed(read.file, read.text, located);
}
