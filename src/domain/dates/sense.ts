import { addDays, addMonths, type Day } from './days.ts';

/** Which comes first where day and month are written in figures. */
export type DateOrder = 'day-first' | 'month-first';

export const DATE_ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

/** From where and how a date is seen. */
export interface Seen {
  /** ISO 8601 with offset; its date, as written, is today. */
  readonly now: string;
  /** What is meant where a text leaves it open: calls were, promises are to come. */
  readonly lean: 'past' | 'future';
  /** Null: what could be either is not decided. */
  readonly order: DateOrder | null;
}

/** Days from one, up to but without another. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export type Half = 'am' | 'pm';

/** What a part of a text means. */
export type Sense =
  | ({ readonly kind: 'span' } & Span)
  /** From 0, Sunday; in which week, counted from this one, if that was said. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly step?: number }
  | { readonly kind: 'time'; readonly time: string; readonly offset?: string }
  /** An hour that could be before or after noon. */
  | { readonly kind: 'hour'; readonly hour: number }
  | { readonly kind: 'half'; readonly half: Half }
  /** The `end` of the days that follow, or their beginning. */
  | { readonly kind: 'side'; readonly side: string };

/** All that a part could mean: each reading is what its words come to together. */
export type Readings = readonly (readonly Sense[])[];

/** A rule of the grammar: what a part looks like, and what it can mean; null: nothing at all. */
export interface Rule {
  readonly looks: RegExp;
  /** @param match in lower case */
  read(match: readonly (string | undefined)[], seen: Seen): Readings | null;
}

/** Sticky, blind to case; a space stands for any white space, and the part ends where a word does. */
export function rule(pattern: string, read: Rule['read']): Rule {
  const looks = new RegExp(
    `(?:${pattern.replaceAll(' ', '\\s+')})(?!(?!T\\d)[\\p{L}\\p{N}_])`,
    'iyu',
  );
  return {
    looks,
    read: (match, seen) =>
      read(
        match.map((part) => part?.toLowerCase()),
        seen,
      ),
  };
}

/** What can only mean this. */
export const only = (...senses: readonly Sense[]): Readings => [senses];

export const span = ({ from, to }: Span): Sense => ({ kind: 'span', from, to });

export const todayOf = ({ now }: Seen): Day => now.slice(0, 10);

/** A range that has both its ends. */
export function bounded({ from, to }: { from: Day | null; to: Day | null }): Span {
  return { from: from ?? FIRST, to: to ?? LAST };
}

/** Whole months from a day on, so many after another. */
export function monthsFrom(day: Day, skip: number, count: number): Span {
  const from = addMonths(`${day.slice(0, 7)}-01`, skip);
  return { from, to: addMonths(from, count) };
}

/** Up to and with a day. */
export const lastDayOf = ({ to }: Span): Day => addDays(to, -1);

// --- internal ---

const FIRST = '0000-01-01';
const LAST = '9999-12-31';
