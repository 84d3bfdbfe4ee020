import type { DayRange } from '../../domain/dates/days.ts';
import { readDays } from '../../domain/dates/read-days.ts';
import { type Filter, makeFilter } from '../../domain/journal/find/filter.ts';
import type { FilterOptions } from '../options/filter-options.ts';
import { daysInWords } from '../render/text/date-words.ts';
import type { World } from '../shell/world.ts';
import { decidedDate } from './decided-date.ts';

/** What the options and words ask for. @throws UsageError when --when says no days */
export async function filterFrom(
  options: FilterOptions,
  words: readonly string[],
  world: World,
): Promise<Filter> {
  const { account, contact, type, when, rubric, band } = options;
  const held = when === undefined ? undefined : await daysFrom(when, options, world);
  return makeFilter({ words, account, contact, type, held, rubric, band });
}

// --- internal ---

async function daysFrom(
  text: string,
  { dates, quiet }: FilterOptions,
  world: World,
): Promise<DayRange> {
  const seen = { now: world.clock.now(), lean: 'past', order: dates ?? null } as const;
  const reading = readDays(text, seen);
  const asked = { text, reading, say: daysInWords, wouldDo: WOULD_DO };
  const days = await decidedDate(asked, world);
  if (!quiet) world.err.write(`When: ${daysInWords(days)}\n`);
  return days;
}

const WOULD_DO =
  'These can: 2026-11-03, 2026-11, 2026-10..2026-11, 15.11., yesterday, "last week", "3 days ago", "since 1 Oct".';
