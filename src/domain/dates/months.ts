import { spanned } from './calendar.ts';
import { addMonths, type Day } from './days.ts';
import { dayOf, inSomeYear, onDay } from './figures.ts';
import { monthsFrom, type Readings, rule, type Seen, todayOf } from './sense.ts';

/** Days by the names of months, months, and parts of years: `20 Nov`, `sept 2025`, `Q1`. */

const NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const NTH = '(?:st|nd|rd|th)';
const YEAR = "(?:(?:,?\\s?| of )((?:19|20)\\d\\d|'\\d\\d)(?![:.]\\d))?";
const PART_YEAR = "(?:[\\s/-]?(?:of )?((?:19|20)\\d\\d|'\\d\\d))?";

export const MONTHS = [
  rule(
    `${MONTH} (?:the )?(\\d{1,2})${NTH}?(?![:.\\d]|\\s?[ap]\\.?m\\b)${YEAR}`,
    ([, month, day, year], seen) => onDay(dayIn(month, day, year, seen)),
  ),
  rule(
    `(?:the )?(\\d{1,2})(?:${NTH}|\\.)?(?: of)?[\\s-]*${MONTH}(?:-(?=\\d))?${YEAR}`,
    ([, day, month, year], seen) => onDay(dayIn(month, day, year, seen)),
  ),
  rule(`${MONTH}${YEAR}`, ([, month, year], seen) => part(numberOf(month), 1, year, seen)),
  rule(`(?:the )?(\\d{1,2})${NTH}`, ([, day], seen) => onDay(inSomeMonth(day, seen))),
  rule(
    `(?:q([1-4])|([1-4])${NTH} quarter|(first|second|third|fourth) quarter)${PART_YEAR}`,
    ([, q, nth, word = '', year], seen) =>
      part(Number(q ?? nth ?? ORDINALS.indexOf(word) + 1), 3, year, seen),
  ),
  rule('((?:19|20)\\d\\d)[\\s/-]?q([1-4])', ([, year, q], seen) => part(Number(q), 3, year, seen)),
  rule(`h([12])${PART_YEAR}`, ([, half, year], seen) => part(Number(half), 6, year, seen)),
];

// --- internal ---

const ORDINALS = ['first', 'second', 'third', 'fourth'];

const numberOf = (month = '') => NAMES.indexOf(month.slice(0, 3)) + 1;

function dayIn(
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
  seen: Seen,
) {
  const number = String(numberOf(month));
  return year === undefined ? inSomeYear(number, day, seen) : dayOf(year, number, day);
}

/** A month, quarter or half of a year; without a year the last that has begun, or the next to end. */
function part(
  number: number,
  months: number,
  year: string | undefined,
  seen: Seen,
): Readings | null {
  const month = String((number - 1) * months + 1);
  const today = todayOf(seen);
  const day = dayOf(year ?? today.slice(0, 4), month, '1');
  if (day === null) return null;
  const isOver = addMonths(day, months) <= today;
  const isOther = year === undefined && (seen.lean === 'past' ? day > today : isOver);
  return spanned(monthsFrom(day, isOther ? (seen.lean === 'past' ? -12 : 12) : 0, months));
}

/** A day of this month, or of the last or next that has it. */
function inSomeMonth(day: string | undefined, seen: Seen): Day | null {
  const today = todayOf(seen);
  const step = seen.lean === 'past' ? -1 : 1;
  for (const months of [0, 1, 2]) {
    const month = addMonths(`${today.slice(0, 7)}-01`, months * step);
    const found = dayOf(month.slice(0, 4), month.slice(5, 7), day);
    if (found !== null && (step < 0 ? found <= today : found >= today)) return found;
  }
  return null;
}
