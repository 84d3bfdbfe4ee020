import { isOverdue } from '../../../domain/journal/open-promises.ts';
import type { PromiseMade } from '../../../domain/journal/records/record.ts';
import { dayInBrief } from './dates.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

/** `me · send the draft · Tue 24 Nov`: a promise as it was understood. */
export function promiseInWords(
  promise: Omit<PromiseMade, 'id'>,
  now: string,
  { signs }: Style,
): string {
  const { owner, what, said, due } = promise;
  const parts = [owner, what ?? said].filter((part) => part !== undefined).map(visible);
  const when = due === undefined ? [] : [dayInBrief(due, now)];
  return [...parts, ...when].join(` ${signs.dot} `);
}

/** The same, with a word about a day that is over. */
export function promiseDue(promise: Omit<PromiseMade, 'id'>, now: string, style: Style): string {
  const late = isOverdue(promise, now) ? style.warn(', overdue') : '';
  return `${promiseInWords(promise, now, style)}${late}`;
}
