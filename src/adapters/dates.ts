import { en } from 'chrono-node';
import type { FoundDay } from '../domain/journal/read-promise.ts';
import { localIso } from './clock.ts';

/**
 * Reads when something was, as a person writes it (`yesterday 3pm`, `14:30`, `2026-11-20`), seen
 * from now. A weekday means the last one.
 * @returns ISO 8601 with offset, or null when it is no date
 */
export async function readDate(text: string, now: string): Promise<string | null> {
  const [found] = en.parse(text, new Date(now));
  if (found === undefined) return null;
  const { start } = found;
  const isWeekday = start.isCertain('weekday') && !start.isCertain('day');
  const date = start.date();
  const isAhead = isWeekday && date.getTime() > Date.parse(now);
  return localIso(isAhead ? sameTimeAWeekBefore(date) : date);
}

/**
 * The days that a line of text names, as dates still to come where it leaves that open: `Tuesday`
 * is the next one. Of a span the last day counts. Weeks and months alone are no days.
 * @param from ISO 8601 with offset: when it was said, on the clock of where
 */
export async function findDays(text: string, from: string): Promise<readonly FoundDay[]> {
  if (text.length > LONGEST_LINE) return [];
  const parser = DOTTED.test(text) ? en.GB : en.casual;
  const reference = { instant: new Date(from), timezone: offsetMinutes(from) };
  return parser.parse(text, reference, { forwardDate: true }).flatMap((found) => {
    const { start, end } = found;
    const last = end ?? start;
    if (!last.isCertain('day') && !last.isCertain('weekday')) return [];
    return [
      {
        day: [last.get('year') ?? 0, last.get('month') ?? 0, last.get('day') ?? 0]
          .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
          .join('-'),
        index: found.index,
        length: found.text.length,
        hasTime: start.isCertain('hour') && namesHour(found.text),
      },
    ];
  });
}

// --- internal ---

/** A parser of free text is slow on what is not meant for it. */
const LONGEST_LINE = 400;

/** Where dates have dots, the day comes first. */
const DOTTED = /\d\.\d/;

function offsetMinutes(iso: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

/** "In two days" counts from this very second, and means no hour. */
function namesHour(text: string): boolean {
  return /\d:\d|\d\s*[ap]\.?m|\bnoon\b|\bmidnight\b|o'clock|\b(?:hour|minute)s?\b/i.test(text);
}

/** By the calendar: a week with a change of clocks is an hour longer or shorter. */
function sameTimeAWeekBefore(date: Date): Date {
  const before = new Date(date);
  before.setDate(before.getDate() - 7);
  return before;
}
