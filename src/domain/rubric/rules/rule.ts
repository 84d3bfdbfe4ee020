import type { Path, Problem } from '../../problem.ts';
import type { Question, Rubric } from '../rubric.ts';

/** A rule about one question; `path` is where the question stands. */
export type QuestionRule = (question: Question, path: Path) => readonly Problem[];

/** A rule about the rubric as a whole. */
export type RubricRule = (rubric: Rubric) => readonly Problem[];
