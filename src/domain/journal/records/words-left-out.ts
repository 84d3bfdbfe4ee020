import { type Answer, type Answers, DK, NA, type RubricAnswers } from '../../audit/answers.ts';
import type { Fields } from '../../shape.ts';

/** What stands in the place of words that a record cannot do without. */
export const WORDS_LEFT_OUT = '(words left out)';

/** Says of a record that words were taken out of it. */
export const MARK = 'without-words';

/** Whether an answer is the id of an option of that question, as the entry was answered. */
export type IsOption = (entry: string, rubric: string, question: string, answer: string) => boolean;

/** The fields that the shape describes and what we mark records with, in the order in which they stand. */
export function only<T extends object>(
  value: T,
  { fields }: { readonly fields: Fields },
  but: readonly string[] = [],
): T {
  const isKept = (key: string) =>
    (Object.hasOwn(fields, key) && !but.includes(key)) || MARKS.includes(key);
  return Object.fromEntries(Object.entries(value).filter(([key]) => isKept(key))) as T;
}

/** Answers that are no free text. @param entry the id of the call that was answered */
export function answersWithoutWords(entry: string, answers: Answers, isOption: IsOption): Answers {
  const isWordless = (rubric: string, question: string, answer: Answer) =>
    typeof answer === 'number' ||
    FIXED.includes(answer) ||
    isOption(entry, rubric, question, answer);
  const bare = (rubric: string, given: RubricAnswers): RubricAnswers =>
    Object.fromEntries(
      Object.entries(given).filter(([question, answer]) => isWordless(rubric, question, answer)),
    );
  return Object.fromEntries(
    Object.entries(answers).map(([rubric, given]) => [rubric, bare(rubric, given)]),
  );
}

// --- internal ---

const MARKS: readonly string[] = ['conflict-of', MARK];

/** Answers that are words of ours. */
const FIXED: readonly string[] = [NA, DK, 'yes', 'no'];
