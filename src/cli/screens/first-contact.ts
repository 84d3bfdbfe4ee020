import { isSameName } from '../../domain/same-name.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import { isAmending } from './amending.ts';

/** Whether a call is the first with its account, as far as it is said or follows. */

/** What follows from the journal; nothing where it can only be asked. */
export function firstContactGuess({ known }: StepView, account: string): string {
  if (account.trim() === '') return '';
  if (known.accounts.some((one) => isSameName(one, account))) return 'no';
  return known.count < ENOUGH_CALLS ? '' : 'yes';
}

/** In an amendment only that the account had been spoken to before changes what stands there. */
export function firstContactAnew(view: StepView, account: string): string {
  const guess = firstContactGuess(view, account);
  const { given } = view.session.began;
  const isOther = guess === 'no' && !isSameName(account, given.account);
  if (!isAmending(view) || isOther) return guess;
  return yesOrNo(given['first-contact']) ?? '';
}

export function yesOrNo(said: boolean | undefined): string | undefined {
  if (said === undefined) return undefined;
  return said ? 'yes' : 'no';
}

/**
 * What the rep said; nothing where it still is what the journal suggested, which the whole journal is
 * asked about then. Null: it says neither, or is to be asked.
 */
export function firstContact(view: StepView, account: string, typed: string, isSaid: boolean) {
  const guess = isAmending(view) ? '' : firstContactGuess(view, account);
  if (typed === guess && guess !== '' && !isSaid) return { said: undefined };
  if (/^y(es)?$/i.test(typed)) return { said: true };
  if (/^no?$/i.test(typed)) return { said: false };
  const isAsked = guess === '' && account !== '' && !isAmending(view);
  return typed === '' && !isAsked ? { said: undefined } : null;
}

// --- internal ---

/** From so many calls on an account that is not among them is taken for a new one. */
const ENOUGH_CALLS = 10;
