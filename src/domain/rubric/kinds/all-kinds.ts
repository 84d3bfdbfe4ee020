import type { KindName, Question } from '../shapes/all-shapes.ts';
import { choice } from './choice.ts';
import type { Kind } from './kind.ts';
import { number } from './number.ts';
import { scale } from './scale.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

export type { KindName, Question } from '../shapes/all-shapes.ts';

/** Every kind of question, by the name that a coach writes. */
export const KINDS = { scale, 'yes-no': yesNo, choice, number, text } satisfies {
  readonly [K in KindName]: Kind<Extract<Question, { kind: K }>>;
};

/** What is particular to questions of its kind. */
export function kindOfQuestion({ kind }: { readonly kind: KindName }): Kind<Question> {
  return KINDS[kind] as unknown as Kind<Question>;
}
