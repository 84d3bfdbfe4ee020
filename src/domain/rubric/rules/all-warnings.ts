import type { Problem } from '../../problem.ts';
import type { Rubric } from '../rubric.ts';
import { anchorsFitTheScreen } from './anchor-width.ts';
import { choiceEarnsSomething } from './choice-earns.ts';
import { flagTellsAnswersApart } from './flag-tells-apart.ts';
import { notesAreNotAboutThePerson, notesSetNoTask } from './note-words.ts';
import { optionsSayOtherThings } from './options.ts';
import { onePivotalQuestion } from './pivotal.ts';
import type { RubricRule } from './rule.ts';
import { asksAreOneThing } from './two-things.ts';
import { asksDiffer, nothingIsLeftToFillIn } from './unfinished.ts';
import { textsCanBeSeen } from './unseen.ts';
import { callTypesAreSpeltRight } from './when-call.ts';
import { whenSaysSomething } from './when-says-something.ts';

/** What a coach should know of a rubric and may leave as it is. */
export function rubricWarnings(rubric: Rubric): readonly Problem[] {
  return WARNINGS.flatMap((rule) => rule(rubric));
}

// --- internal ---

const WARNINGS: readonly RubricRule[] = [
  onePivotalQuestion,
  asksAreOneThing,
  asksDiffer,
  anchorsFitTheScreen,
  notesSetNoTask,
  notesAreNotAboutThePerson,
  nothingIsLeftToFillIn,
  textsCanBeSeen,
  callTypesAreSpeltRight,
  whenSaysSomething,
  choiceEarnsSomething,
  optionsSayOtherThings,
  flagTellsAnswersApart,
];
