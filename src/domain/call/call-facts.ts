/** The facts of a call that a question's `when` may ask about. */
export const CALL_FACTS = ['call.type', 'call.first-contact'] as const;
export type CallFact = (typeof CALL_FACTS)[number];

/** The call types offered before the journal has any; a team may use others. */
export const CALL_TYPES: readonly string[] = [
  'discovery',
  'demonstration',
  'negotiation',
  'review',
];
