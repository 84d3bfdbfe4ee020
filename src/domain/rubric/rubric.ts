import { kindOfQuestion, type Question } from './kinds/all-kinds.ts';
import type { WrittenRubric } from './written-rubric.ts';

export type { Question } from './kinds/all-kinds.ts';
export type { Flag, QuestionNotes, When, WhenAnswered, WhenCall } from './shapes/any-question.ts';
export type { ChoiceQuestion } from './shapes/choice.ts';
export type { NumberQuestion } from './shapes/number.ts';
export type { ScaleQuestion } from './shapes/scale.ts';
export type { TextQuestion } from './shapes/text.ts';

type Filled = 'language' | 'notes' | 'bands' | 'tests';

/** A rubric with every default filled in. Keys are spelt as in the file. */
export interface Rubric
  extends Omit<WrittenRubric, Filled | 'questions'>,
    Required<Pick<WrittenRubric, Filled>> {
  readonly questions: readonly Question[];
}

export type OwnTest = Rubric['tests'][number];
export type Band = Rubric['bands'][number];

/** The rubric's heaviest scored question, the first of them in a tie: where a plan starts. */
export function pivotalQuestion(rubric: Rubric): Question | undefined {
  let pivotal: Question | undefined;
  for (const question of rubric.questions) {
    if (!isScored(question)) continue;
    if (pivotal === undefined || question.weight > pivotal.weight) pivotal = question;
  }
  return pivotal;
}

/** Whether its sentences are English, so that rules about wording can read them. */
export function isEnglish({ language }: Rubric): boolean {
  return /^en(?:-|$)/i.test(language);
}

/** Whether an answer to the question can earn points at all. */
export function isScored(question: Question): boolean {
  return kindOfQuestion(question).isScored;
}

/** The band a score falls in: the last whose edge it reaches. */
export function bandOf(bands: readonly Band[], score: number): string {
  let name = bands[0]?.name ?? '';
  for (const band of bands) if (score >= band.from) name = band.name;
  return name;
}
