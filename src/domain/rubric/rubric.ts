import type { CallFact } from '../call/call-facts.ts';
import type { Signal } from './signals.ts';
import type { WrittenRubric } from './written-rubric.ts';

/** A rubric with every default filled in. Keys are spelt as in the file. */
export interface Rubric {
  readonly format: 'aftercall/rubric@1';
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly about: string;
  readonly language: string;
  readonly questions: readonly Question[];
  readonly notes: { readonly low?: string; readonly high?: string };
  readonly practice?: string;
  readonly bands: readonly Band[];
  readonly tests: readonly OwnTest[];
}

export type OwnTest = NonNullable<WrittenRubric['tests']>[number];

export interface Band {
  readonly from: number;
  readonly name: string;
}

export type Question =
  | ScaleQuestion
  | YesNoQuestion
  | ChoiceQuestion
  | NumberQuestion
  | TextQuestion;

interface AnyQuestion {
  readonly id: string;
  readonly ask: string;
  readonly weight: number;
  readonly short: boolean;
  readonly na?: string;
  readonly axis?: 'aim' | 'posture';
  readonly signal?: Signal;
  readonly help?: string;
  readonly notes: QuestionNotes;
  readonly practice?: string;
  readonly flag?: Flag;
  readonly formerly?: readonly string[];
  readonly source?: string;
  readonly when?: When;
}

export interface ScaleQuestion extends AnyQuestion {
  readonly kind: 'scale';
  readonly points: number;
  /** By point; points without an anchor mean "between". */
  readonly anchors: Readonly<Record<string, string>>;
  readonly best: 'high' | 'low' | number;
}

export interface YesNoQuestion extends AnyQuestion {
  readonly kind: 'yes-no';
  readonly best: 'high' | 'low';
}

export interface ChoiceQuestion extends AnyQuestion {
  readonly kind: 'choice';
  readonly options: readonly ChoiceOption[];
}

export interface ChoiceOption {
  readonly id: string;
  readonly say: string;
  readonly points: number;
}

export interface NumberQuestion extends AnyQuestion {
  readonly kind: 'number';
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** The ideal band, both ends inside it. */
  readonly best: readonly [number, number];
}

/** Kept in the journal, never scored, never required. */
export interface TextQuestion extends AnyQuestion {
  readonly kind: 'text';
}

export interface QuestionNotes {
  readonly low?: string;
  readonly high?: string;
  readonly under?: string;
  readonly over?: string;
}

export interface Flag {
  readonly 'at-most'?: number;
  readonly 'at-least'?: number;
  readonly say: string;
}

export type When = WhenAnswered | WhenCall;

export interface WhenAnswered {
  readonly question: string;
  readonly 'at-most'?: number;
  readonly 'at-least'?: number;
  readonly is?: readonly (string | number)[];
}

export type WhenCall = { readonly [F in CallFact]?: readonly (string | boolean)[] };

/** The rubric's heaviest scored question, the first of them in a tie: where a plan starts. */
export function pivotalQuestion(rubric: Rubric): Question | undefined {
  let pivotal: Question | undefined;
  for (const question of rubric.questions) {
    if (question.kind === 'text') continue;
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
  return question.kind !== 'text';
}

/** The band a score falls in: the last whose edge it reaches. */
export function bandOf(bands: readonly Band[], score: number): string {
  let name = bands[0]?.name ?? '';
  for (const band of bands) if (score >= band.from) name = band.name;
  return name;
}
