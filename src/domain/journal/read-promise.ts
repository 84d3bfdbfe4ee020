import type { FoundDay } from '../dates/find-days.ts';
import type { PromiseMade } from './records/record.ts';

/** A promise in its parts, before it has an id. */
export type PromiseRead = Omit<PromiseMade, 'id'>;

/** Whose promise it is, as far as was said. */
type Promiser = 'mine' | 'theirs' | 'unsaid';

/**
 * Takes a promise apart: `Jo: ask finance, 3 Dec` is owed by Jo, due on 3 December. What cannot be
 * told is left out.
 * @param days all days that `said` names, in order
 * @param from the day of the call, `2026-11-20`: nothing was promised for a day before it
 */
export function readPromise(said: string, days: readonly FoundDay[], from: string): PromiseRead {
  const day = dueDay(said, days, from);
  const first = ownerIn(said);
  const isFirst = first !== null && (day === undefined || day.index >= first.end);
  const start = isFirst ? first.end : 0;
  const left = tidy(day === undefined ? said.slice(start) : withoutDay(said, start, day));
  const later = isFirst ? null : ownerBeforeWill(left);
  const what = later === null ? left : tidy(left.slice(later.end));
  if (what === '') return { said, what: said };
  const owner = isFirst ? first.owner : later?.owner;
  return {
    said,
    ...(owner !== undefined && { owner }),
    what,
    ...(day !== undefined && { due: day.day }),
  };
}

/** The day by which it is due, of those that a promise names; it may be one of several yet. */
export function dueDay(
  said: string,
  days: readonly FoundDay[],
  from: string,
): FoundDay | undefined {
  return days.findLast((one) => one.could.some((day) => day >= from) && isWhenDue(said, one));
}

/** Whose promise it is. */
export function promiserOf({ owner }: { readonly owner?: string }): Promiser {
  if (owner === undefined) return 'unsaid';
  return US.test(owner) || /^our\b/i.test(owner) ? 'mine' : 'theirs';
}

// --- internal ---

const LONGEST_OWNER = 30;
const MOST_OWNER_WORDS = 3;

interface Owner {
  readonly owner: string;
  /** Where what is promised begins. */
  readonly end: number;
}

/** Who a text says promised: `Jo: …`, `Me - …`, `I'll …`, `Maria will …`. */
function ownerIn(said: string): Owner | null {
  const colon = ownerEnd(said);
  if (colon > 0) return { owner: said.slice(0, colon).trim(), end: colon + 1 };
  return ownerBeforeDash(said) ?? ownerBeforeWill(said);
}

/** Where the colon after an owner stands; -1 without one. A time or an address has colons too. */
function ownerEnd(said: string): number {
  const at = said.indexOf(':');
  const name = said.slice(0, Math.max(0, at)).trim();
  const next = said.charAt(at + 1);
  const isName = /\p{L}/u.test(name) && name.length <= LONGEST_OWNER;
  if (!isName || name.split(/\s+/).length > MOST_OWNER_WORDS || next === '/') return -1;
  return /\d$/.test(name) && /\d/.test(next) ? -1 : at;
}

const US = /^(?:me|i|us|we|myself)$/i;
const NAME = "\\p{Lu}[\\p{L}.'’-]{0,29}";
const DASHED = new RegExp(`^\\s*(me|i|us|we|${NAME}(?:\\s${NAME}){0,2})\\s+[-–—]\\s+`, 'u');
const SELF_DASHED = /^\s*(me|i|us|we)\s+[-–—]\s+/i;

function ownerBeforeDash(said: string): Owner | null {
  const match = SELF_DASHED.exec(said) ?? DASHED.exec(said);
  return match === null ? null : { owner: match[1] ?? '', end: match[0].length };
}

const SELF_WILL =
  /^\s*(i|we)(?:['’]ll|\s+will|['’](?:m|re)\s+going\s+to|\s+(?:am|are)\s+going\s+to)\s+/i;
const WILL = new RegExp(
  `^\\s*((?:he|she|they|you)|(?:their|our|the|his|her)(?:\\s[\\p{L}'’-]{1,20}){1,2}|${NAME}(?:\\s${NAME}){0,2})(?:['’]ll|\\s+will|\\s+(?:is|are)\\s+going\\s+to)\\s+`,
  'u',
);
const WILL_ANY_CASE = new RegExp(WILL.source.replace(`|${NAME}(?:\\s${NAME}){0,2}`, ''), 'iu');
const NOBODY = /^(?:it|this|that|there|these|those|what|which|who|all|everything|nothing|the)\b/i;

function ownerBeforeWill(said: string): Owner | null {
  const self = SELF_WILL.exec(said);
  if (self !== null)
    return { owner: /^i$/i.test(self[1] ?? '') ? 'me' : 'us', end: self[0].length };
  const [whole = '', owner = ''] = WILL_ANY_CASE.exec(said) ?? WILL.exec(said) ?? [];
  if (owner === '' || (NOBODY.test(owner) && !/^the\s/i.test(owner))) return null;
  return { owner, end: whole.length };
}

const LEAD = /(?:^|[\s,;(])(?:due|by|on|before|until|till)[,:]?$/i;
const NOTHING_MORE = /^[\s.,;:!)]*$/;
const SHORTEST_FIRST_WORD = 5; // "sat" and "now" begin sentences that are about no day

/**
 * Whether a day is when it is due, and not part of what was promised: it ends the promise, begins
 * it, or follows a comma or a word such as "by".
 */
function isWhenDue(said: string, { index, length, isLong }: FoundDay): boolean {
  const before = said.slice(0, index).trimEnd();
  const after = said.slice(index + length);
  if (isLong && !LEAD.test(before)) return false;
  if (NOTHING_MORE.test(after) || after.startsWith(':')) return true;
  if (!/^[\s,.;)]/.test(after)) return false;
  if (LEAD.test(before) || /[,;(]$/.test(before)) return true;
  if (/^(?:on|by)\s/i.test(said.slice(index, index + length))) return true;
  return /(^|:)$/.test(before) && length >= SHORTEST_FIRST_WORD;
}

function withoutDay(said: string, start: number, { index, length, hasTime }: FoundDay): string {
  if (hasTime) return said.slice(start);
  let before = said.slice(start, index).trimEnd();
  while (LEAD.test(before)) before = before.replace(LEAD, '').trimEnd();
  const after = said.slice(index + length);
  return NOTHING_MORE.test(after) ? before : `${before} ${after.trimStart()}`;
}

function tidy(text: string): string {
  const kept = text.trim().replace(/^[\s,;:.(]+/, '');
  let end = kept.length;
  while (end > 0 && /[\s,;:(]/.test(kept.charAt(end - 1))) end -= 1;
  return kept.slice(0, end).replace(/\s+([,;.])/g, '$1');
}
