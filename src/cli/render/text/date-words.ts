import { addDays, type DayRange } from '../../../domain/dates/days.ts';
import type { DateFault } from '../../../domain/dates/read-date.ts';
import { day, dayAndTime } from './dates.ts';
import { visible } from './visible.ts';

/** Days as they were taken: `Mon 16 Nov 2026 to Sun 22 Nov 2026`, `from Thu 1 Oct 2026 on`. */
export function daysInWords({ from, to }: DayRange): string {
  const last = to === null ? null : addDays(to, -1);
  if (from === null) return last === null ? 'any day' : `up to ${day(last)}`;
  if (last === null) return `from ${day(from)} on`;
  return from === last ? day(from) : `${day(from)} to ${day(last)}`;
}

/** `Fri 20 Nov 2026, 15:30`, or the day alone. @param when ISO 8601, a day or a time */
export function whenInWords(when: string): string {
  return when.length > 10 ? dayAndTime(when) : day(when);
}

/** Why a text is no date, in a sentence that ends; what would do comes after it. */
export function dateFault<Read>(
  text: string,
  fault: DateFault<Read>,
  say: (read: Read) => string,
): string {
  if (fault.fault === 'either') {
    return `"${visible(text)}" could be ${fault.could.map(say).join(', or ')}.`;
  }
  const { rest } = fault;
  if (rest === '' || rest === text.trim())
    return `"${visible(text)}" is not a date that can be read.`;
  return `In "${visible(text)}" it is not clear what "${visible(rest)}" means.`;
}
