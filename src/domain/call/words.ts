import { object, optional, type TypeOf, text } from '../shape.ts';

/** What the rep wrote about the call. */
export const wordsShape = object({
  /** One sentence, as near to their words as possible. */
  sentence: optional(text('What the customer said.')),
  moment: optional(text('To play again.')),
  /** Of a call note. */
  text: optional(text('Free text.')),
});
export interface Words extends TypeOf<typeof wordsShape> {}
