import type { DayRange } from './days.ts';
import { type DateFault, readDate } from './read-date.ts';
import { DATE_ORDERS, type Seen } from './sense.ts';

/** The days that someone means, or why none can be told. */
export type DaysReading = { readonly read: DayRange } | DateFault<DayRange>;

/**
 * The days that a person means: `2026-11`, `2026-11-03`, `2026-10..2026-11`, `last week`,
 * `yesterday`, `since 1 Oct`, `1 Oct to 5 Nov`. Both ends of a range belong to it.
 */
export function readDays(text: string, seen: Seen): DaysReading {
  const asked = text.trim().replace(/\s+/g, ' ');
  const reading = rangeIn(asked, seen);
  if (!('fault' in reading) || reading.fault !== 'either') return reading;
  const could = DATE_ORDERS.flatMap((order) => {
    const ordered = rangeIn(asked, { ...seen, order });
    return 'read' in ordered ? [ordered.read] : [];
  });
  const [read, ...others] = distinct(could);
  if (read !== undefined && others.length === 0) return { read };
  return { fault: 'either', could: distinct(could.length === 0 ? reading.could : could) };
}

// --- internal ---

function rangeIn(text: string, seen: Seen): DaysReading {
  const whole = periodIn(text, seen);
  if (!('fault' in whole) || whole.fault === 'either') return whole;
  const ends = endsOf(text);
  if (ends !== null) return between(ends, text, seen);
  const [, word = '', rest = ''] = ONE_SIDED.exec(text) ?? [];
  const side = SIDES[word.toLowerCase()];
  if (side === undefined) return whole;
  const period = periodIn(rest, seen);
  return 'fault' in period ? period : { read: side(period.read) };
}

const ONE_SIDED = /^(since|from|after|before|until|till|to|in|during|within|by) (.+)$/i;

const SIDES: Readonly<Record<string, (period: DayRange) => DayRange>> = {
  __proto__: null as never,
  since: ({ from }) => ({ from, to: null }),
  from: ({ from }) => ({ from, to: null }),
  after: ({ to }) => ({ from: to, to: null }),
  before: ({ from }) => ({ from: null, to: from }),
  until: ({ to }) => ({ from: null, to }),
  till: ({ to }) => ({ from: null, to }),
  to: ({ to }) => ({ from: null, to }),
  by: ({ to }) => ({ from: null, to }),
  in: (period) => period,
  during: (period) => period,
  within: (period) => period,
};

/** The two sides of a range; an empty one is open. */
function endsOf(text: string): readonly [string, string] | null {
  const written =
    /^(.*?) ?\.\.\.? ?(.*)$/.exec(text) ??
    /^(?:from )?(.+?) (?:to|until|till|-|–) (.+)$/i.exec(text) ??
    /^between (.+?) and (.+)$/i.exec(text);
  const [, first = '', last = ''] = written ?? [];
  return first === '' && last === '' ? null : [first, last];
}

function between([first, last]: readonly [string, string], text: string, seen: Seen): DaysReading {
  const from = first === '' ? OPEN : periodIn(first, seen);
  if ('fault' in from) return from;
  const to = last === '' ? OPEN : periodIn(last, seen);
  if ('fault' in to) return to;
  const range = { from: from.read.from, to: to.read.to };
  const isBackwards = range.from !== null && range.to !== null && range.from >= range.to;
  return isBackwards ? { fault: 'not-understood', rest: text } : { read: range };
}

const OPEN = { read: { from: null, to: null } } as const;

/** A time of day says nothing about days, so it is not understood here. */
function periodIn(text: string, seen: Seen): DaysReading {
  const reading = readDate(text, seen);
  if (!('fault' in reading)) {
    const { from, to, time } = reading.read;
    return time === null ? { read: { from, to } } : { fault: 'not-understood', rest: text };
  }
  if (reading.fault !== 'either') return reading;
  const days = reading.could.filter(({ time }) => time === null);
  const [day, ...others] = days.map(({ from, to }) => ({ from, to }));
  if (day === undefined) return { fault: 'not-understood', rest: text };
  return others.length === 0 ? { read: day } : { fault: 'either', could: [day, ...others] };
}

function distinct(ranges: readonly DayRange[]): readonly DayRange[] {
  return [...new Map(ranges.map((one) => [JSON.stringify(one), one])).values()];
}
