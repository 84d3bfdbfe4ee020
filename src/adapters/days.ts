import {
  addDays,
  type Day,
  type DayRange,
  dayRange,
  isDay,
  monthOf,
  yearOf,
} from '../domain/journal/find/days.ts';
import { readDays as readDaysWith } from '../domain/journal/find/read-days.ts';

/**
 * Reads the days a person means (`last week`, `2026-11`, `since 1 Oct`), seen from now. What could
 * be in the past or in the future is in the past: it is calls held that are looked for.
 * @param now ISO 8601 with offset; its date, as written, is today
 */
export async function readDays(text: string, now: string): Promise<DayRange | null> {
  return readDaysWith(text, now.slice(0, 10), (words) => daysInWords(words, now));
}

// --- internal ---

async function daysInWords(text: string, now: string): Promise<DayRange | null> {
  const { parse } = await import('chrono-node/en');
  const [found, ...more] = parse(text, { instant: new Date(now), timezone: offsetOf(now) });
  const isAllOfIt = found !== undefined && more.length === 0 && found.text.length === text.length;
  if (!isAllOfIt || found.end) return null;
  const { start } = found;
  const [year, month, date] = [start.get('year'), start.get('month'), start.get('day')];
  const day = `${four(year)}-${two(month)}-${two(date)}`;
  const isOpenYear = !start.isCertain('year') && start.isCertain('month');
  const isWeekday = start.isCertain('weekday') && !start.isCertain('day');
  const past = /^(this|next) /.test(text) ? day : inThePast(day, now, isOpenYear, isWeekday);
  if (!isDay(past)) return null;
  if (start.isCertain('day') || isWeekday || start.isCertain('hour')) return dayRange(past);
  return start.isCertain('month') ? monthOf(past) : yearOf(past);
}

function inThePast(day: Day, now: string, isOpenYear: boolean, isWeekday: boolean): Day {
  if (day <= now.slice(0, 10)) return day;
  if (isWeekday) return addDays(day, -7);
  return isOpenYear ? `${four(Number(day.slice(0, 4)) - 1)}${day.slice(4)}` : day;
}

/** Minutes east of UTC. */
function offsetOf(iso: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

const two = (value: number | null) => String(value ?? 0).padStart(2, '0');
const four = (value: number | null) => String(value ?? 0).padStart(4, '0');
