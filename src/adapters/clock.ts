import { v7 } from 'uuid';
import type { LocalTime } from '../domain/call/when.ts';
import type { Clock, Ids } from '../use-cases/ports/clock-port.ts';

/** The clock of this machine, in its time zone. */
export const systemClock: Clock = {
  now: () => localIso(new Date()),
  ticks: () => performance.now(),
};

/** UUIDs of version 7 (RFC 9562): they sort by the millisecond they were made in. */
export const timeOrderedIds: Ids = { next: () => v7() };

/** A time of day as the clock on this machine's wall shows it; one that a change of clocks skips moves on. */
export const localTime: LocalTime = (date, time) => localIso(new Date(`${date}T${time}`));

// --- internal ---

/** ISO 8601 to the second, with the local UTC offset of that very moment. */
function localIso(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offset);
  return `${local}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
