import { shortPromiseId } from '../../../domain/journal/find/find-promise.ts';
import { isOverdue, type StandingPromise } from '../../../domain/journal/open-promises.ts';
import type { PromiseFacts } from '../../../domain/schemas/promise-facts.ts';

/** What `promise list --json` tells of each. */
export function listedFacts(
  promise: StandingPromise,
  all: readonly StandingPromise[],
  now: string,
): PromiseFacts {
  const { end } = promise;
  return {
    ...promiseFacts(promise, now),
    short: shortPromiseId(promise, all),
    ...(end !== undefined && { end, overdue: false }),
  };
}

/** What `prep --json` tells of each open one: not all are read there, which a short id takes. */
export function promiseFacts(
  promise: StandingPromise,
  now: string,
): Omit<PromiseFacts, 'short' | 'end'> {
  const { entry, made, end: _, ...rest } = promise;
  const format = 'aftercall/promise-facts@1';
  return { format, ...rest, overdue: isOverdue(promise, now), made, entry };
}
