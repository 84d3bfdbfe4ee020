import { localIso } from './clock.ts';

/**
 * Reads a date as a person writes it (`yesterday 3pm`, `14:30`, `2026-11-20`), seen from now.
 * @returns ISO 8601 with offset, or null when it is no date
 */
export async function readDate(text: string, now: string): Promise<string | null> {
  const { parseDate } = await import('chrono-node/en');
  const date = parseDate(text, new Date(now));
  return date === null ? null : localIso(date);
}
