import { boolean, number, object, optional, type TypeOf, text } from '../shape.ts';

/** The facts of a call, as known. */
export const callShape = object({
  account: optional(text('Whose call it was.')),
  contact: optional(text('Who was spoken to.')),
  when: optional(text('A time, or a day alone where no time of day was given: ISO 8601.')),
  type: optional(text('Such as discovery, in lower case.')),
  minutes: optional(number('How long it took.', { minimum: 0, maximum: 1440 })),
  'first-contact': optional(boolean('Whether it was the first with the account.')),
});
export interface CallFacts extends TypeOf<typeof callShape> {}

/** In the order in which a score tells them. */
export const CALL_KEYS = Object.keys(callShape.fields) as readonly (keyof CallFacts)[];

/** The facts of a call that a question's `when` may ask about. */
export const CALL_FACTS = ['call.type', 'call.first-contact'] as const;

/** The call types offered before the journal has any; a team may use others. */
export const CALL_TYPES: readonly string[] = [
  'discovery',
  'demonstration',
  'negotiation',
  'review',
];
