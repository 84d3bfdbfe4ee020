import { shortPromiseId } from '../../../domain/journal/find/find-promise.ts';
import { isOverdue, type StandingPromise } from '../../../domain/journal/open-promises.ts';
import type { PromiseJson } from '../../../domain/schemas/promise-facts.ts';

/** What `promise list --json` tells of each. */
export function listedJson(
  promise: StandingPromise,
  all: readonly StandingPromise[],
  now: string,
): PromiseJson {
  const { end } = promise;
  return {
    ...promiseJson(promise, now),
    short: shortPromiseId(promise, all),
    ...(end !== undefined && { end, overdue: false }),
  };
}

/** What `prep --json` tells of each open one: not all are read there, which a short id takes. */
export function promiseJson(
  promise: StandingPromise,
  now: string,
): Omit<PromiseJson, 'short' | 'end'> {
  const { entry, made, end: _, ...rest } = promise;
  const format = 'aftercall/promise-facts@1';
  return { format, ...rest, overdue: isOverdue(promise, now), made, entry };
}
