/** The library: what is named here is for use by other programs, and stays. */

export { builtInRubrics } from './library/built-in-rubrics.ts';
export { formatProblem } from './library/format-problem.ts';
export { loadRubric } from './library/load-rubric.ts';
export { scoreNote } from './library/score-note.ts';
export type {
  CallFacts,
  ExplainedQuestion,
  FileProblem,
  Flag,
  LoadedRubric,
  LoadResult,
  Note,
  NoteProblem,
  NoteScore,
  NotScoredReason,
  Place,
  PlaceName,
  Question,
  Rubric,
  RubricScore,
  RubricSet,
  RubricSource,
  ScoreOptions,
  WrittenAnswer,
} from './library/types.ts';
