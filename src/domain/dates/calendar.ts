import { addDays, addMonths, type Day, dayRange, weekOf, yearOf } from './days.ts';
import {
  bounded,
  lastDayOf,
  monthsFrom,
  only,
  type Readings,
  type Seen,
  type Span,
  span,
  todayOf,
} from './sense.ts';

/** What the words for units of the calendar come to. */

export const UNIT = '(day|week|fortnight|month|quarter|year)s?';
export const STEP = '(this|current|last|past|previous|next|coming|following)';

/** How many units later a word means. */
export function stepOf(word: string): number {
  if (/^(?:last|past|previous)$/.test(word)) return -1;
  return /^(?:next|coming|following)$/.test(word) ? 1 : 0;
}

/** The day, week, month, quarter or year that it is, or so many later. */
export function unitOf(unit: string, seen: Seen, step: number): Span {
  const today = todayOf(seen);
  switch (unit) {
    case 'day':
      return bounded(dayRange(addDays(today, step)));
    case 'week':
      return bounded(weekOf(addDays(today, 7 * step)));
    case 'month':
      return monthsFrom(today, step, 1);
    case 'quarter':
      return monthsFrom(today, 3 * step - ((Number(today.slice(5, 7)) - 1) % 3), 3);
    default:
      return bounded(yearOf(addMonths(`${today.slice(0, 4)}-01-01`, 12 * step)));
  }
}

/** So many units later. */
export function moved(day: Day, count: number, unit: string): Day {
  const days = DAYS_IN[unit];
  return days === undefined
    ? addMonths(day, count * (MONTHS_IN[unit] ?? 0))
    : addDays(day, count * days);
}

/** The first day of some days, or the last; of a week the Friday. */
export function sideOf(side: string, whole: Span): Day {
  if (side !== 'end') return whole.from;
  return whole.to === addDays(whole.from, 7) ? addDays(whole.from, 4) : lastDayOf(whole);
}

/** The Friday of this week; on a weekend the next one. */
export function endOfWeek(today: Day): Day {
  const friday = sideOf('end', bounded(weekOf(today)));
  return friday < today ? addDays(friday, 7) : friday;
}

export function spanned(range: Parameters<typeof bounded>[0]): Readings {
  return only(span(bounded(range)));
}

// --- internal ---

const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };
const MONTHS_IN: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
