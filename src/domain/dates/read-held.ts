import type { LocalTime } from '../call/when.ts';
import { addDays } from './days.ts';
import { type DateFault, readDate } from './read-date.ts';
import type { Seen } from './sense.ts';
import type { DateRead } from './together.ts';

/** When a call was held: ISO 8601 with offset, or a day alone where no time of day was given. */
export type HeldReading =
  | { readonly read: string }
  | DateFault<string>
  /** More days than one, which a call does not take. */
  | { readonly fault: 'span'; readonly days: DateRead };

/** Reads when a call was held, as a person writes it: `yesterday 3pm`, `14.30`, `20 Nov`. */
export function readHeld(text: string, seen: Seen, localTime: LocalTime): HeldReading {
  const reading = readDate(text, seen);
  const whenOf = (read: DateRead) => whenHeld(read, localTime);
  if ('read' in reading) {
    const { from, to } = reading.read;
    if (to > addDays(from, 1)) return { fault: 'span', days: reading.read };
    return { read: whenOf(reading.read) };
  }
  return reading.fault === 'either'
    ? { fault: 'either', could: reading.could.map(whenOf) }
    : reading;
}

// --- internal ---

function whenHeld({ from, time, offset }: DateRead, localTime: LocalTime): string {
  if (time === null) return from;
  return offset === null ? localTime(from, time) : `${from}T${time}${offset}`;
}
