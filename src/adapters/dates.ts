import { localIso } from './clock.ts';

/**
 * Reads when something was, as a person writes it (`yesterday 3pm`, `14:30`, `2026-11-20`), seen
 * from now. A weekday means the last one.
 * @returns ISO 8601 with offset, or null when it is no date
 */
export async function readDate(text: string, now: string): Promise<string | null> {
  const { parse } = await import('chrono-node/en');
  const [found] = parse(text, new Date(now));
  if (found === undefined) return null;
  const { start } = found;
  const isWeekday = start.isCertain('weekday') && !start.isCertain('day');
  const date = start.date();
  const isAhead = isWeekday && date.getTime() > Date.parse(now);
  return localIso(isAhead ? sameTimeAWeekBefore(date) : date);
}

// --- internal ---

/** By the calendar: a week with a change of clocks is an hour longer or shorter. */
function sameTimeAWeekBefore(date: Date): Date {
  const before = new Date(date);
  before.setDate(before.getDate() - 7);
  return before;
}
