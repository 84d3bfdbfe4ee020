import { addDays, type Day } from './days.ts';
import type { DateFault } from './read-date.ts';
import { type DaysReading, readDays } from './read-days.ts';
import type { Seen } from './sense.ts';

/** The day by which something is due: `by Tuesday`, `next week`, `EOQ`. Of several days it is the last. */
export function readDue(text: string, seen: Seen): { readonly read: Day } | DateFault<Day> {
  const reading = readDays(text.replace(LEAD, ''), seen);
  if ('read' in reading) return lastDay(reading.read) ?? { fault: 'not-understood', rest: text };
  if (reading.fault === 'not-understood') return reading;
  const could = reading.could.flatMap((days) => lastDay(days)?.read ?? []);
  return { fault: 'either', could };
}

// --- internal ---

const LEAD = /^\s*(?:due\s+)?(?:by|until|till|before)\s+/i;

type Days = Extract<DaysReading, { read: unknown }>['read'];

function lastDay({ from, to }: Days): { readonly read: Day } | null {
  return from === null || to === null ? null : { read: addDays(to, -1) };
}
