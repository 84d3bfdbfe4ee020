/**
 * What a rater answered: a scale point or a number, `yes`/`no`, an option's id, free text, or
 * `na` (does not apply) or `dk` (cannot recall). A question without an entry was not asked.
 */
export type Answer = number | string;

export const NA = 'na';
export const DK = 'dk';

/** By question id. */
export type RubricAnswers = Readonly<Record<string, Answer>>;

/** By rubric id. */
export type Answers = Readonly<Record<string, RubricAnswers>>;

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
