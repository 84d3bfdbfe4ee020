import type { Answer } from '../rubric/kinds/kind.ts';
import { mapOf, numberOrText, type TypeOf } from '../shape.ts';

const rubricAnswers = mapOf(numberOrText());
export const answersShape = mapOf(rubricAnswers, 'By rubric, then by question.');

export type { Answer };

export const NA = 'na';
export const DK = 'dk';

/** By question id; one without an entry was not asked. */
export type RubricAnswers = TypeOf<typeof rubricAnswers>;

/** By rubric id. */
export type Answers = TypeOf<typeof answersShape>;

/** The facts a question's `when` can depend on. */
export interface CallContext {
  readonly type?: string | undefined;
  readonly 'first-contact'?: boolean | undefined;
}

/** What was answered under an id; an id such as `constructor` is not one that every object has. */
export function answerTo<T>(answers: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** Whether the answer says something about the call, so that it can earn points. */
export function isGiven(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && answer !== NA && answer !== DK;
}
