/** A day of the calendar: `2026-11-03`. */
export type Day = string;

/** Days from one, up to but without another; null where there is no end. */
export interface DayRange {
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * Whether a moment lies in the range, by its date as written: a call at 23:30 in New York was held
 * on that day, whatever the day was here.
 * @param iso ISO 8601 with offset
 */
export function isWithin(iso: string, { from, to }: DayRange): boolean {
  const day = iso.slice(0, 10);
  return (from === null || day >= from) && (to === null || day < to);
}

/** Whether the calendar has such a day. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** So many days later, or, with a negative number, earlier. */
export function addDays(day: Day, count: number): Day {
  return dayOf(new Date(Date.parse(day) + count * DAY));
}

/** The same day of the month so many months later; the month's last day where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const first = new Date(`${day.slice(0, 7)}-01`);
  first.setUTCMonth(first.getUTCMonth() + count);
  const next = new Date(first);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const last = (next.getTime() - first.getTime()) / DAY;
  const date = Math.min(Number(day.slice(8, 10)), last);
  return dayOf(new Date(first.getTime() + (date - 1) * DAY));
}

export const dayRange = (day: Day): DayRange => ({ from: day, to: addDays(day, 1) });

/** The week that a day is in. Weeks begin on Monday. */
export function weekOf(day: Day): DayRange {
  const sinceMonday = (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
  const from = addDays(day, -sinceMonday);
  return { from, to: addDays(from, 7) };
}

export function monthOf(day: Day): DayRange {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: addMonths(from, 1) };
}

export function yearOf(day: Day): DayRange {
  const from = `${day.slice(0, 4)}-01-01`;
  return { from, to: addMonths(from, 12) };
}

// --- internal ---

const DAY = 86_400_000;

/** Years of five digits would not sort as text; nobody looks beyond this one. */
const LAST_DAY = '9999-12-31';

function dayOf(date: Date): Day {
  const iso = date.toISOString();
  return iso.startsWith('+') ? LAST_DAY : iso.slice(0, 10);
}
