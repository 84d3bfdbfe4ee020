import { type FoundPromise, shortPromiseId } from '../../../../domain/journal/find/find-promise.ts';
import { isOverdue, type StandingPromise } from '../../../../domain/journal/open-promises.ts';
import type { PromiseFacts } from '../../../../domain/schemas/promise-facts.ts';
import { dayInBrief } from '../../text/dates.ts';
import { counted, paragraph, stacked } from '../../text/layout.ts';
import { promiseDue } from '../../text/promise.ts';
import type { Style } from '../../text/style.ts';
import { visible } from '../../text/visible.ts';

/** An open promise with its number among all open ones. */
export interface NumberedPromise extends StandingPromise {
  readonly number: number;
}

/** Each on two lines: what was promised, then on which call, and its short id. */
export function renderPromises(
  shown: readonly NumberedPromise[],
  all: readonly StandingPromise[],
  now: string,
  style: Style,
  width: number,
): string {
  const column = Math.max(...shown.map(({ number }) => String(number).length)) + 2;
  return shown
    .map((one) => {
      const number = String(one.number).padEnd(column);
      const first = paragraph(promiseDue(one, now, style), width, column, column + 2);
      return stacked(
        `${style.strong(number)}${first.slice(column)}`,
        style.quiet(paragraph(callInBrief(one, all, now, style), width, column, column + 2)),
      );
    })
    .join('\n');
}

/** What `promise list --json` tells of each. */
export function numberedFacts(promise: NumberedPromise, now: string): PromiseFacts {
  return { ...promiseFacts(promise, now), number: promise.number };
}

/** What `prep --json` tells of each. */
export function promiseFacts(promise: StandingPromise, now: string): Omit<PromiseFacts, 'number'> {
  const { entry, made, ...rest } = promise;
  const format = 'aftercall/promise-facts@1';
  return { format, ...rest, overdue: isOverdue(promise, now), made, entry };
}

/** Why no promise is meant by what was asked for, and what would do. */
export function noSuchPromise(
  wanted: string,
  fault: Exclude<FoundPromise, { found: unknown }>,
): string {
  switch (fault.fault) {
    case 'unknown':
      return `no promise has an id that begins with "${visible(wanted)}". \`aftercall promise list\` shows them.`;
    case 'no-such-number':
      return fault.open === 0
        ? 'no promise is open, so there is nothing to settle.'
        : `there is no number ${wanted} among ${counted(fault.open, 'open promise')}. \`aftercall promise list\` shows them.`;
    case 'ambiguous':
      return `"${visible(wanted)}" begins ${fault.candidates.length} ids. Say more of it: ${someIds(fault.candidates)}.`;
  }
}

// --- internal ---

function callInBrief(
  promise: StandingPromise,
  all: readonly StandingPromise[],
  now: string,
  { signs }: Style,
): string {
  const { account, contact, made } = promise;
  const names = [account, contact].filter((name) => name !== undefined).map(visible);
  const parts = [...names, `said ${dayInBrief(made, now)}`, visible(shortPromiseId(promise, all))];
  return parts.join(` ${signs.dot} `);
}

function someIds(promises: readonly StandingPromise[]): string {
  const named = promises.slice(0, 5).map((one) => visible(shortPromiseId(one, promises)));
  const more = promises.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
