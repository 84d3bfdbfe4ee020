import type { Path, Problem } from '../../problem.ts';
import type { Question, Rubric } from '../rubric.ts';
import { anchorsOnScale, anchorsWhereNeeded, bestOnScale } from './anchors.ts';
import { bandNamesDiffer, bandsRise, bandsStartAtZero } from './bands.ts';
import { flagHasThreshold, flagOnScale } from './flags.ts';
import { idealBandInside } from './ideal-band.ts';
import { idIsSafeAsFileName, questionIdsDiffer } from './ids.ts';
import { optionIdsDiffer, optionsAreNoReservedAnswers } from './options.ts';
import { ownTestCallsFit } from './own-test-calls.ts';
import {
  ownTestsAreAnswerable,
  ownTestsExpectSomething,
  ownTestsExpectWhatExists,
} from './own-tests.ts';
import { postureIsOnScale } from './posture.ts';
import { practicesAreIfThen } from './practices.ts';
import type { QuestionRule, RubricRule } from './rule.ts';
import { shortFormIsHalf, somethingIsScored } from './short-form.ts';
import { idealHasNoLowHighNotes, idealHasSideNotes, onlyIdealHasSideNotes } from './side-notes.ts';
import { whenCanHappen, whenNamesPossibleAnswers } from './when-answered.ts';
import { whenCallFactsFit } from './when-call.ts';
import { whenPointsEarlier } from './when-earlier.ts';

/** What the rules say about one question by itself. */
export function questionProblems(question: Question, path: Path): readonly Problem[] {
  return QUESTION_RULES.flatMap((rule) => rule(question, path));
}

/** What the rules say about a rubric beyond its single questions. */
export function rubricProblems(rubric: Rubric): readonly Problem[] {
  return RUBRIC_RULES.flatMap((rule) => rule(rubric));
}

// --- internal ---

const QUESTION_RULES: readonly QuestionRule[] = [
  anchorsOnScale,
  anchorsWhereNeeded,
  bestOnScale,
  idealHasSideNotes,
  onlyIdealHasSideNotes,
  idealHasNoLowHighNotes,
  flagHasThreshold,
  flagOnScale,
  idealBandInside,
  optionIdsDiffer,
  optionsAreNoReservedAnswers,
  postureIsOnScale,
];

const RUBRIC_RULES: readonly RubricRule[] = [
  idIsSafeAsFileName,
  questionIdsDiffer,
  somethingIsScored,
  shortFormIsHalf,
  whenPointsEarlier,
  whenNamesPossibleAnswers,
  whenCanHappen,
  whenCallFactsFit,
  practicesAreIfThen,
  bandsStartAtZero,
  bandsRise,
  bandNamesDiffer,
  ownTestsAreAnswerable,
  ownTestsExpectSomething,
  ownTestsExpectWhatExists,
  ownTestCallsFit,
];
