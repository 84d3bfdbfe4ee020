import type { ProblemCode } from '../../../domain/problem.ts';
import type { SentencesFor } from './sentences-for.ts';
import { quoted } from './words.ts';

/** What stands between a rubric and one of its name that is here already. */
export const ABOUT_AT_HAND: SentencesFor<AboutAtHand> = {
  'version-not-raised': ({ here, least }) =>
    `This differs from version ${here} at hand; write "${least}" or higher, so that old and new scores are told apart.`,
  'built-in-name': ({ rubric }) =>
    `${quoted(rubric)} is a built-in rubric, so this one could not be installed; give it an id of its own.`,
};

// --- internal ---

type AboutAtHand = Extract<ProblemCode, 'version-not-raised' | 'built-in-name'>;
