import { type ChoiceQuestion, choice } from './choice.ts';
import type { Kind } from './kind.ts';
import { type NumberQuestion, number } from './number.ts';
import { type ScaleQuestion, scale } from './scale.ts';
import { type TextQuestion, text } from './text.ts';
import { type YesNoQuestion, yesNo } from './yes-no.ts';

/** A question with every default filled in. */
export type Question =
  | ScaleQuestion
  | YesNoQuestion
  | ChoiceQuestion
  | NumberQuestion
  | TextQuestion;

export type KindName = Question['kind'];

/** Every kind of question, by the name that a coach writes. */
export const KINDS = { scale, 'yes-no': yesNo, choice, number, text } satisfies {
  readonly [K in KindName]: Kind<Extract<Question, { kind: K }>>;
};

/** What is particular to questions of its kind. */
export function kindOfQuestion({ kind }: { readonly kind: KindName }): Kind<Question> {
  return KINDS[kind] as unknown as Kind<Question>;
}
