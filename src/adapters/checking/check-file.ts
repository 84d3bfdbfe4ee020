import { type AtHand, problemsBeside } from '../../domain/craft/versions/beside-at-hand.ts';
import type { PlacedProblem } from '../../domain/problem.ts';
import { checkRubric } from '../../domain/rubric/check/check-rubric.ts';
import { pivotalQuestion, type Rubric } from '../../domain/rubric/rubric.ts';
import type { CheckedFile, CheckedRubric } from '../../use-cases/ports/check-port.ts';
import { contentHash } from '../rubrics/hashes.ts';
import { placed } from '../rubrics/placed.ts';
import { readChecked } from '../rubrics/read-checked.ts';
import { readRegularFile } from '../rubrics/read-regular-file.ts';
import { MOST_BYTES } from '../yaml/limits.ts';

export interface FileWish {
  /** The rubrics that a file may extend. */
  readonly bases: readonly Rubric[];
  /** The rubrics that its own name is compared with. */
  readonly atHand: readonly AtHand[];
  readonly wantsHashes: boolean;
}

/** A checked file, and the rubric itself where it has no errors. */
export interface CheckedWhole {
  readonly checked: CheckedFile;
  readonly rubric: Rubric | null;
}

/** Checks a file: a regular one, no link, at most 256 KiB. */
export function checkFile(file: string, wish: FileWish): CheckedWhole {
  const read = readRegularFile(file, MOST_BYTES);
  if (read.ok) return checkText(file, read.value, wish);
  return refused(file, placed(file, '', read.problems));
}

/** @param file what problems call it */
export function checkText(file: string, content: Uint8Array, wish: FileWish): CheckedWhole {
  const outcome = readChecked(file, content, (value) => besideAtHand(value, wish), 'rubric');
  if (!outcome.ok) return refused(file, outcome.problems);
  const rubric = outcome.value.value;
  const problems = outcome.warnings ?? [];
  return { checked: { file, problems, rubric: summaryOf(rubric, wish) }, rubric };
}

/** What a person is told of a sound rubric. */
export function summaryOf(rubric: Rubric, { wantsHashes }: FileWish): CheckedRubric {
  const { id, title, version, questions } = rubric;
  return {
    id,
    title,
    version,
    questions: {
      pivotal: pivotalQuestion(rubric) === undefined ? 0 : 1,
      short: questions.filter(({ short }) => short).length,
      all: questions.length,
    },
    hash: wantsHashes ? contentHash(rubric) : null,
  };
}

// --- internal ---

function refused(file: string, problems: readonly PlacedProblem[]): CheckedWhole {
  return { checked: { file, problems, rubric: null }, rubric: null };
}

function besideAtHand(value: unknown, { bases, atHand }: FileWish): ReturnType<typeof checkRubric> {
  const outcome = checkRubric(value, bases);
  if (!outcome.ok) return outcome;
  const found = problemsBeside(outcome.value, atHand);
  if (found.length === 0) return outcome;
  const problems = [...found, ...(outcome.warnings ?? [])];
  const isRefused = found.some(({ severity }) => severity === 'error');
  return isRefused ? { ok: false, problems } : { ...outcome, warnings: problems };
}
