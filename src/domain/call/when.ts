/** When a call was held, as a note says it. */
export interface WrittenWhen {
  /** `2026-11-21`. */
  readonly date: string;
  /** `18:04:00`; null when only the day is known. */
  readonly time: string | null;
  /** `+01:00`; null for the local time of whoever reads the note. */
  readonly offset: string | null;
}

/** The time of a date and a time of day on this machine's clock: ISO 8601 with offset. */
export type LocalTime = (date: string, time: string) => string;

/** Reads an ISO 8601 date or date-time, with or without an offset; null if it is none. */
export function parseWhen(text: string): WrittenWhen | null {
  const [, date = '', clock, seconds = ':00', offset = null] = ISO.exec(text) ?? [];
  if (!isDate(date)) return null;
  if (clock === undefined) return { date, time: null, offset: null };
  return { date, time: `${clock}${seconds}`, offset: normalOffset(offset) };
}

/** Whether a day is all that is known of when a call was held: its time then is stated nowhere. */
export function isDayAlone(when: string | undefined): boolean {
  return when !== undefined && parseWhen(when)?.time === null;
}

/**
 * What `held` is for a call, when all that is said of it is `when`, or nothing: then it counts as
 * held when it was looked back at.
 * @param at ISO 8601 with offset: when it was looked back at. A day alone is taken for a day there.
 */
export function heldSaid(when: string | undefined, at: string): string {
  const read = when === undefined ? null : parseWhen(when);
  if (when === undefined || read === null) return when ?? at;
  const held = heldAt(read, (date, time) => `${date}T${time}${at.slice(19)}`);
  const isAhead = read.time === null && read.date === at.slice(0, 10) && held > at;
  return isAhead ? at : held;
}

/**
 * When a call was held, as the journal keeps it: ISO 8601 to the second, with an offset. A day
 * without a time counts as its noon, so that calls have an order.
 */
export function heldAt({ date, time, offset }: WrittenWhen, localTime: LocalTime): string {
  const clock = time ?? '12:00:00';
  return offset === null ? localTime(date, clock) : `${date}T${clock}${offset}`;
}

// --- internal ---

const ISO =
  /^(\d{4}-\d\d-\d\d)(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?:(:[0-5]\d)(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

/** Whether the calendar has such a day. */
function isDate(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  const last = month === 2 && isLeap(year) ? 29 : DAYS[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function normalOffset(offset: string | null): string | null {
  if (offset === null || offset.length === 6) return offset;
  return offset === 'Z' ? '+00:00' : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}
