import type { Problem, ProblemCode } from '../../../domain/problem.ts';
import { ABOUT_AT_HAND } from './about-at-hand.ts';
import { ABOUT_FILES } from './about-files.ts';
import { ABOUT_PACKS } from './about-packs.ts';
import { ABOUT_RUBRICS } from './about-rubrics.ts';
import { ABOUT_SHAPE } from './about-shape.ts';
import { ABOUT_SHEETS } from './about-sheets.ts';
import { ABOUT_TABLES } from './about-tables.ts';
import { ABOUT_WORDING } from './about-wording.ts';
import type { SentencesFor } from './sentences-for.ts';

/**
 * What is wrong and what would be right, in one sentence that can be printed as it is: whatever
 * comes from the file is made visible in it.
 */
export function problemSentence(problem: Problem): string {
  const sentence = SENTENCES[problem.code] as (args: Problem['args']) => string;
  return sentence(problem.args);
}

// --- internal ---

/** Every code has its sentence, or this does not compile. */
const SENTENCES: SentencesFor<ProblemCode> = {
  ...ABOUT_AT_HAND,
  ...ABOUT_FILES,
  ...ABOUT_SHAPE,
  ...ABOUT_RUBRICS,
  ...ABOUT_WORDING,
  ...ABOUT_SHEETS,
  ...ABOUT_TABLES,
  ...ABOUT_PACKS,
};
