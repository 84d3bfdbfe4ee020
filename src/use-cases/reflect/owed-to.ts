import { promisesWith, type StandingPromise } from '../../domain/journal/open-promises.ts';
import { promiserOf } from '../../domain/journal/read-promise.ts';
import type { Step } from '../../domain/session/next-step.ts';

/** Whether a step asks what became of promises. */
export function asksForPromises(step: Step): boolean {
  return step.kind === 'question' && step.question.signal === 'open-promises';
}

/** What this side still owes an account. */
export function owedTo(
  account: string | undefined,
  promises: readonly StandingPromise[],
): readonly StandingPromise[] {
  if (account === undefined) return [];
  return promisesWith(promises, account).filter((one) => promiserOf(one) !== 'theirs');
}
