import { addDays, type Day } from './days.ts';
import { dateAt } from './read-date.ts';
import type { Seen } from './sense.ts';
import type { DateRead } from './together.ts';

/** A day that a text names, and where. */
export interface FoundDay {
  /** `2026-12-03`, or the days that it could be. */
  readonly day: Day;
  readonly could: readonly Day[];
  readonly index: number;
  readonly length: number;
  /** Whether an hour is named too: those words stay, since the day alone would lose it. */
  readonly hasTime: boolean;
  /** Whether more days than a week are named: these are meant as a day only if it is said so. */
  readonly isLong: boolean;
}

/** The days that a line of text names, in their order. Of a span the last day counts. */
export function findDays(text: string, seen: Seen): readonly FoundDay[] {
  if (text.length > LONGEST_LINE) return [];
  const found: FoundDay[] = [];
  let end = 0;
  for (const { index } of text.matchAll(WORD_START)) {
    if (index < end) continue;
    const date = dateAt(text, index, seen);
    if (date === null) continue;
    end = date.end;
    if (date.namesDay) found.push(foundDay(date.reads, index, end));
  }
  return found;
}

// --- internal ---

/** A reader of free text is slow on what is not meant for it. */
const LONGEST_LINE = 400;

const WORD_START = /(?<![\p{L}\p{N}_.:/-])[\p{L}\p{N}]/gu;

function foundDay(reads: readonly DateRead[], index: number, end: number): FoundDay {
  const timeless = reads.filter(({ time }) => time === null);
  const meant = timeless.length > 0 ? timeless : reads;
  const [day = '', ...others] = new Set(meant.map(({ to }) => addDays(to, -1)));
  return {
    day,
    could: [day, ...others],
    index,
    length: end - index,
    hasTime: meant.some(({ time }) => time !== null),
    isLong: meant.some(({ from, to }) => addDays(from, 7) < to),
  };
}
