import {
  addDays,
  addMonths,
  type Day,
  type DayRange,
  dayRange,
  isDay,
  monthOf,
  weekOf,
  yearOf,
} from './days.ts';

/** Reads one date in words, such as `3 days ago` or `1 Oct`; null when it is none. */
export type ReadDateWords = (text: string) => Promise<DayRange | null>;

/**
 * The days that a person means: `2026-11`, `2026-11-03`, `2026-10..2026-11`, `last week`,
 * `yesterday`, `since 1 Oct`, `1 Oct to 5 Nov`. Both ends of a range belong to it.
 * @param today the day it is where the person is
 * @returns null when it says no days, or the end comes before the beginning
 */
export async function readDays(
  text: string,
  today: Day,
  readWords: ReadDateWords,
): Promise<DayRange | null> {
  const asked = text.trim().replace(/\s+/g, ' ');
  const read = (part: string) => readPeriod(part, today, readWords);
  const ends = endsOf(asked);
  if (ends !== null) return between(ends, read);
  const [, word = '', rest = ''] = ONE_SIDED.exec(asked) ?? [];
  const side = SIDES[word.toLowerCase()];
  if (side === undefined) return read(asked);
  const period = await read(rest);
  return period && side(period);
}

// --- internal ---

type Read = (part: string) => Promise<DayRange | null>;

const ONE_SIDED = /^(since|from|after|before|until|till|to) (.+)$/i;

const SIDES: Readonly<Record<string, (period: DayRange) => DayRange>> = {
  since: ({ from }) => ({ from, to: null }),
  from: ({ from }) => ({ from, to: null }),
  after: ({ to }) => ({ from: to, to: null }),
  before: ({ from }) => ({ from: null, to: from }),
  until: ({ to }) => ({ from: null, to }),
  till: ({ to }) => ({ from: null, to }),
  to: ({ to }) => ({ from: null, to }),
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

async function between([first, last]: readonly [string, string], read: Read) {
  const from = first === '' ? null : await read(first);
  const to = last === '' ? null : await read(last);
  if ((first !== '' && from === null) || (last !== '' && to === null)) return null;
  const range = { from: from?.from ?? null, to: to?.to ?? null };
  const isBackwards = range.from !== null && range.to !== null && range.from >= range.to;
  return isBackwards ? null : range;
}

async function readPeriod(text: string, today: Day, readWords: ReadDateWords) {
  const word = text.toLowerCase().replace(/^(?:in|on|the) /, '');
  return (
    isoPeriod(word) ??
    NAMED[word]?.(today) ??
    lastFew(word, today) ??
    namedMonth(word, today) ??
    (UNCLEAR.test(word) ? null : readWords(word))
  );
}

/**
 * In figures the order of day and month is anyone's guess, unless it is the ISO one; and `last few
 * days` is no one day.
 */
const UNCLEAR = /^(?:\d[\d\s./-]*|(?:last|past) .*s)$/;

function isoPeriod(text: string): DayRange | null {
  if (isDay(text)) return dayRange(text);
  if (/^\d{4}-\d\d$/.test(text) && isDay(`${text}-01`)) return monthOf(`${text}-01`);
  return /^(?:19|20)\d\d$/.test(text) ? yearOf(`${text}-01-01`) : null;
}

const NAMED: Readonly<Record<string, (today: Day) => DayRange>> = {
  __proto__: null as never,
  today: dayRange,
  yesterday: (today) => dayRange(addDays(today, -1)),
  tomorrow: (today) => dayRange(addDays(today, 1)),
  'this week': weekOf,
  'last week': (today) => weekOf(addDays(today, -7)),
  'next week': (today) => weekOf(addDays(today, 7)),
  'this month': monthOf,
  'last month': (today) => monthOf(addMonths(today, -1)),
  'next month': (today) => monthOf(addMonths(today, 1)),
  'this year': yearOf,
  'last year': (today) => yearOf(addMonths(today, -12)),
  'next year': (today) => yearOf(addMonths(today, 12)),
};

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `last 7 days`, `past two weeks`: up to and with today. */
function lastFew(text: string, today: Day): DayRange | null {
  const [, number = '', unit = ''] =
    /^(?:last|past) (\d{1,4}|[a-z]+) (day|week|month|year)s?$/.exec(text) ?? [];
  const count = Number(number) || NUMBERS.indexOf(number) + 1;
  if (count === 0) return null;
  const tomorrow = addDays(today, 1);
  if (unit === 'day') return { from: addDays(tomorrow, -count), to: tomorrow };
  if (unit === 'week') return { from: addDays(tomorrow, -7 * count), to: tomorrow };
  return { from: addMonths(tomorrow, unit === 'month' ? -count : -12 * count), to: tomorrow };
}

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** `November`, `nov 2026`. Without a year it is the latest such month that has begun. */
function namedMonth(text: string, today: Day): DayRange | null {
  const [, name = '', year] = /^([a-z]{3,9})\.?,?(?: (\d{4}))?$/.exec(text) ?? [];
  const index =
    name === '' ? -1 : MONTHS.findIndex((m) => m === name || m.startsWith(shortOf(name)));
  if (index === -1) return null;
  const month = `-${String(index + 1).padStart(2, '0')}-01`;
  if (year !== undefined) return monthOf(`${year}${month}`);
  const thisYear = `${today.slice(0, 4)}${month}`;
  return monthOf(thisYear <= today ? thisYear : addMonths(thisYear, -12));
}

/** Three letters, or the four of `sept`, stand for a month; other beginnings do not. */
function shortOf(name: string): string {
  return name.length === 3 || name === 'sept' ? name : `${name}.`;
}
