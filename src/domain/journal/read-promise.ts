import type { PromiseMade } from './records/record.ts';

/** A day that a text names, and where. */
export interface FoundDay {
  /** `2026-12-03`. */
  readonly day: string;
  readonly index: number;
  readonly length: number;
  /** Whether an hour is named too: those words stay, since the day alone would lose it. */
  readonly hasTime: boolean;
}

/** A promise in its parts, before it has an id. */
export type PromiseRead = Omit<PromiseMade, 'id'>;

/** Whose promise it is, as far as was said. */
type Side = 'mine' | 'theirs' | 'unsaid';

/**
 * Takes a promise apart: `Jo: ask finance, 3 Dec` is owed by Jo, due on 3 December. What cannot be
 * told is left out.
 * @param days all days that `said` names, in order
 * @param from the day of the call, `2026-11-20`: nothing was promised for a day before it
 */
export function readPromise(said: string, days: readonly FoundDay[], from: string): PromiseRead {
  const day = days.findLast((one) => one.day >= from && isWhenDue(said, one));
  const colon = ownerEnd(said);
  const isOwned = colon > 0 && (day === undefined || day.index > colon);
  const start = isOwned ? colon + 1 : 0;
  const what = tidy(day === undefined ? said.slice(start) : withoutDay(said, start, day));
  if (what === '') return { said, what: said };
  return {
    said,
    ...(isOwned && { owner: said.slice(0, colon).trim() }),
    what,
    ...(day !== undefined && { due: day.day }),
  };
}

/** Whose promise it is. */
export function sideOf({ owner }: { readonly owner?: string }): Side {
  if (owner === undefined) return 'unsaid';
  return /^(me|i|us|we|myself)$/i.test(owner) ? 'mine' : 'theirs';
}

/** The day a text consists of, such as `by Tuesday`; null when it says more, or names none. */
export function onlyDay(text: string, days: readonly FoundDay[]): string | null {
  const day = days.find((one) => tidy(withoutDay(text, 0, { ...one, hasTime: false })) === '');
  return day?.day ?? null;
}

// --- internal ---

const LONGEST_OWNER = 30;
const MOST_OWNER_WORDS = 3;

/** Where the colon after an owner stands; -1 without one. A time or an address has colons too. */
function ownerEnd(said: string): number {
  const at = said.indexOf(':');
  const name = said.slice(0, Math.max(0, at)).trim();
  const next = said.charAt(at + 1);
  const isName = /\p{L}/u.test(name) && name.length <= LONGEST_OWNER;
  if (!isName || name.split(/\s+/).length > MOST_OWNER_WORDS || next === '/') return -1;
  return /\d$/.test(name) && /\d/.test(next) ? -1 : at;
}

const LEAD = /(?:^|[\s,;(])(?:due|by|on|before|until|till)[,:]?$/i;
const NOTHING_MORE = /^[\s.,;:!)]*$/;
const SHORTEST_FIRST_WORD = 5; // "sat" and "now" begin sentences that are about no day

/**
 * Whether a day is when it is due, and not part of what was promised: it ends the promise, begins
 * it, or follows a comma or a word such as "by".
 */
function isWhenDue(said: string, { index, length }: FoundDay): boolean {
  const before = said.slice(0, index).trimEnd();
  const after = said.slice(index + length);
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
