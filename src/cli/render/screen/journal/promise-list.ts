import { type FoundPromise, shortPromiseId } from '../../../../domain/journal/find/find-promise.ts';
import type { StandingPromise } from '../../../../domain/journal/open-promises.ts';
import { dayInBrief } from '../../text/dates.ts';
import { paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { promiseDue, promiseInWords } from '../../text/promise.ts';
import type { Style } from '../../text/style.ts';
import { visible } from '../../text/visible.ts';

/**
 * Each on two lines: its short id and what was promised, then on which call, and what became of it.
 * @param all every promise, settled ones too, among which short ids are told apart
 */
export function renderPromises(
  shown: readonly StandingPromise[],
  all: readonly StandingPromise[],
  now: string,
  paper: Paper,
): string {
  const ids = shown.map((one) => visible(shortPromiseId(one, all)));
  const column = Math.max(...ids.map((id) => id.length)) + 2;
  return shown
    .map((one, i) => {
      const id = (ids[i] ?? '').padEnd(column);
      const says = one.end === undefined ? promiseDue : promiseInWords;
      const first = paragraph(says(one, now, paper), paper.width, column, column + 2);
      return stacked(
        `${paper.strong(id)}${first.slice(column)}`,
        paper.quiet(paragraph(callInBrief(one, now, paper), paper.width, column, column + 2)),
      );
    })
    .join('\n');
}

/** Why no promise is meant by what was asked for, and what would do. */
export function noSuchPromise(
  wanted: string,
  fault: Exclude<FoundPromise, { found: unknown }>,
): string {
  switch (fault.fault) {
    case 'unknown':
      return `no promise has an id that begins with "${visible(wanted)}". \`aftercall promise list\` shows them, \`--settled\` the settled ones.`;
    case 'number':
      return `"${visible(wanted)}" is no promise's id: numbers would move with each one that is settled. \`aftercall promise list\` shows the ids.`;
    case 'ambiguous':
      return `"${visible(wanted)}" begins ${fault.candidates.length} ids. Say more of it: ${someIds(fault.candidates)}.`;
  }
}

// --- internal ---

function callInBrief(promise: StandingPromise, now: string, { signs }: Style): string {
  const { account, contact, made, end } = promise;
  const names = [account, contact].filter((name) => name !== undefined).map(visible);
  const parts = [...names, `said ${dayInBrief(made, now)}`, ...(end === undefined ? [] : [end])];
  return parts.join(` ${signs.dot} `);
}

function someIds(promises: readonly StandingPromise[]): string {
  const named = promises.slice(0, 5).map((one) => visible(shortPromiseId(one, promises)));
  const more = promises.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
