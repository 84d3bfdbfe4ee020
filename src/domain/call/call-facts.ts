/** The facts of a call, as known. */
export interface CallFacts {
  readonly account?: string;
  readonly contact?: string;
  readonly type?: string;
  /** When it was held: ISO 8601 with offset, or a day alone where no time of day was given. */
  readonly when?: string;
  readonly minutes?: number;
  readonly 'first-contact'?: boolean;
}

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
