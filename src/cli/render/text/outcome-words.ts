import type { Outcome } from '../../../domain/journal/records/record.ts';

/** What became of a plan, as said afterwards. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  kept: 'kept',
  partly: 'partly kept',
  'no-chance': 'no chance came',
  forgot: 'forgotten',
  dropped: 'dropped',
};
