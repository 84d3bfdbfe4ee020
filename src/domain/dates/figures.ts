import { type Day, dayRange, isDay, monthOf, yearOf } from './days.ts';
import { bounded, only, type Readings, rule, type Seen, span, todayOf } from './sense.ts';
import { timeSense, zone } from './times.ts';

/** Days, months and years in figures: `2026-11-03`, `27.11.2026`, `15.12.`, `3/12`. */

export const FIGURES = [
  rule('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})', ([, year, , month, day]) =>
    onDay(dayOf(year, month, day)),
  ),
  rule(
    '(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.\\d{1,9})?)?([+-](?:0\\d|1[0-4]):?\\d\\d)',
    ([, year, month, day, hour, minute, second, offset = '']) => {
      const [[date] = []] = onDay(dayOf(year, month, day)) ?? [];
      const time = timeSense(hour, minute, second);
      return date === undefined || time === null
        ? null
        : only(date, { ...time, offset: zone(offset) });
    },
  ),
  rule('(\\d{4})-(\\d\\d)(?!-)', ([, year = '', month = '']) => {
    const first = dayOf(year, month, '1');
    return first === null ? null : only(span(bounded(monthOf(first))));
  }),
  rule('((?:19|20)\\d\\d)(?![:./-]\\d)', ([, year]) =>
    only(span(bounded(yearOf(`${year}-01-01`)))),
  ),
  rule("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|'?\\d\\d)(?![:.]\\d)", ([, day, month, year]) =>
    onDay(dayOf(year, month, day)),
  ),
  rule('(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?!\\d)', ([, day, month], seen) =>
    onDay(inSomeYear(month, day, seen)),
  ),
  rule('(\\d{1,2})\\.(\\d{1,2})(?!\\.?\\d)', ([, first = '', second = ''], seen) => {
    const date = inSomeYear(second, first, seen);
    const time = second.length === 2 ? timeSense(first, second) : null;
    const day = date === null ? [] : [[span(bounded(dayRange(date)))]];
    return someOf([...day, ...(time === null ? [] : [[time]])]);
  }),
  rule("(\\d{1,2})([/-])(\\d{1,2})(?:\\2(\\d{4}|'?\\d\\d))?(?![/-]\\d)", (match, seen) => {
    const [, a, , b, year] = match;
    const on = (month?: string, day?: string) =>
      year === undefined ? inSomeYear(month, day, seen) : dayOf(year, month, day);
    const days = [
      seen.order !== 'month-first' && on(b, a),
      seen.order !== 'day-first' && on(a, b),
    ].filter((day) => typeof day === 'string');
    return someOf([...new Set(days)].map((day) => [span(bounded(dayRange(day)))]));
  }),
];

/** A day of the calendar; null where it has none such. A year of two figures is in this century. */
export function dayOf(year = '', month = '', day = ''): Day | null {
  const bare = year.replace("'", '');
  const full = bare.length === 2 ? `20${bare}` : bare;
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** The day in the year in which it was last, or will be next. */
export function inSomeYear(month = '', day = '', seen: Seen): Day | null {
  const today = todayOf(seen);
  const year = Number(today.slice(0, 4));
  const step = seen.lean === 'past' ? -1 : 1;
  for (let i = 0; i <= LEAP_YEARS_APART; i += 1) {
    const found = dayOf(String(year + i * step).padStart(4, '0'), month, day);
    const fits = found !== null && (seen.lean === 'past' ? found <= today : found >= today);
    if (fits) return found;
  }
  return null;
}

export function onDay(day: Day | null): Readings | null {
  return day === null ? null : only(span(bounded(dayRange(day))));
}

// --- internal ---

const LEAP_YEARS_APART = 8;

function someOf(readings: Readings): Readings | null {
  return readings.length === 0 ? null : readings;
}
