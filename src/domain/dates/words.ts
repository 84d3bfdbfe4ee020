import { endOfWeek, moved, STEP, sideOf, spanned, stepOf, UNIT, unitOf } from './calendar.ts';
import { addDays, dayRange, monthOf, yearOf } from './days.ts';
import { onDay } from './figures.ts';
import {
  bounded,
  only,
  type Readings,
  rule,
  type Seen,
  type Sense,
  span,
  todayOf,
} from './sense.ts';
import { halfOf } from './times.ts';

/** Days and weeks seen from today: `yesterday`, `last quarter`, `3 days ago`, `EOW`, `Monday`. */

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?';
const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = `(\\d{1,4}|an?|${COUNTS.join('|')}|(?:a )?couple(?: of)?)`;
const SIDE = '(?:the )?(end|start|beginning) of';

export const WORDS = [
  rule('(?:earlier )?today', (_, seen) => daysLater(0, seen)),
  rule('yesterday', (_, seen) => daysLater(-1, seen)),
  rule('tomorrow', (_, seen) => daysLater(1, seen)),
  rule('(?:the )?day before yesterday', (_, seen) => daysLater(-2, seen)),
  rule('(?:the )?day after tomorrow', (_, seen) => daysLater(2, seen)),
  rule('(?:just )?now', (_, seen) => only(...moment(seen.now, 0))),
  rule('(?:earlier |later )?this (morning|afternoon|evening)|tonight', ([, word], seen) =>
    only(day(0, seen), { kind: 'half', half: halfOf(word ?? 'evening') }),
  ),
  rule('last night', (_, seen) => only(day(-1, seen), { kind: 'half', half: 'pm' })),
  rule(
    'eod|cob|(?:the )?(?:end|close) of (?:the |this )?(?:business|(?:business )?day)',
    (_, seen) => daysLater(0, seen),
  ),
  rule(`eow|${SIDE} (?:the |this )?week`, ([, side = 'end'], seen) =>
    onDay(side === 'end' ? endOfWeek(todayOf(seen)) : unitOf('week', seen, 0).from),
  ),
  rule('eo([mqy])', ([, unit = ''], seen) =>
    onDay(sideOf('end', unitOf({ m: 'month', q: 'quarter' }[unit] ?? 'year', seen, 0))),
  ),
  rule(`${SIDE} (?:the |this )?(month|quarter|year)`, ([, side = '', unit = ''], seen) =>
    onDay(sideOf(side, unitOf(unit, seen, 0))),
  ),
  rule(SIDE, ([, side = '']) => only({ kind: 'side', side })),
  rule(`(?:the )?${STEP} (day|week|month|quarter|year)`, ([, which = '', unit = ''], seen) =>
    spanned(which === 'past' ? lastFew(1, unit, -1, seen) : unitOf(unit, seen, stepOf(which))),
  ),
  rule(`(?:the )?${STEP} ${COUNT} ${UNIT}`, ([, which = '', count, unit = ''], seen) => {
    const step = stepOf(which);
    if (step === 0 || countOf(count) === 0) return null;
    return spanned(lastFew(countOf(count), unit, step, seen));
  }),
  rule(`(?:the )?(?:${STEP} )?weekend`, ([, which = ''], seen) => {
    const saturday = addDays(unitOf('week', seen, stepOf(which)).from, 5);
    const isAhead = which === '' && seen.lean === 'past' && saturday > todayOf(seen);
    const from = isAhead ? addDays(saturday, -7) : saturday;
    return spanned({ from, to: addDays(from, 2) });
  }),
  rule(`${COUNT} ${UNIT} (?:ago|back)`, ([, count, unit = ''], seen) =>
    ago(countOf(count), unit, seen),
  ),
  rule(
    `(?:with)?in ${COUNT} ${UNIT}(?:['’]? time)?|${COUNT} ${UNIT} from (?:now|today)`,
    ([, a, b, c, d], seen) => onDay(moved(todayOf(seen), countOf(a ?? c), b ?? d ?? '')),
  ),
  rule(`(?:${COUNT}|(half an)) (hour|minute|hr|min)s? ago`, ([, count, half, unit = ''], seen) => {
    const minutes = half ? 30 : countOf(count) * (unit.startsWith('h') ? 60 : 1);
    return only(...moment(seen.now, -minutes));
  }),
  rule(`(?:${STEP} )?${WEEKDAY}`, ([, which, name = '']) => {
    const weekday = WEEKDAYS.indexOf(name.slice(0, 3));
    return only({ kind: 'weekday', weekday, ...(which !== undefined && { step: stepOf(which) }) });
  }),
];

// --- internal ---

const day = (later: number, seen: Seen) => span(bounded(dayRange(addDays(todayOf(seen), later))));

const daysLater = (later: number, seen: Seen) => only(day(later, seen));

function countOf(word = ''): number {
  if (/couple/.test(word)) return 2;
  return COUNTS.indexOf(word) + 1 || Number(word) || (/^an?$/.test(word) ? 1 : 0);
}

/** Up to and with today, or from tomorrow. */
function lastFew(count: number, unit: string, step: number, seen: Seen) {
  const tomorrow = addDays(todayOf(seen), 1);
  const end = moved(tomorrow, count * step, unit);
  return step < 0 ? { from: end, to: tomorrow } : { from: tomorrow, to: end };
}

/** Days and weeks ago are a day; months and years ago are all of it. */
function ago(count: number, unit: string, seen: Seen): Readings | null {
  const then = moved(todayOf(seen), -count, unit);
  if (unit === 'month') return spanned(monthOf(then));
  if (unit === 'quarter') return spanned(unitOf('quarter', { ...seen, now: then }, 0));
  return unit === 'year' ? spanned(yearOf(then)) : onDay(then);
}

/** So many minutes later, told with the offset of now. */
function moment(now: string, minutes: number): readonly Sense[] {
  const offset = /[+-]\d\d:\d\d$/.exec(now)?.[0] ?? '+00:00';
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  const east = offset.startsWith('-') ? -size : size;
  const at = new Date(Date.parse(now) + (minutes + east) * 60_000).toISOString();
  const when = span(bounded(dayRange(at.slice(0, 10))));
  return [when, { kind: 'time', time: `${at.slice(11, 16)}:00`, offset }];
}
