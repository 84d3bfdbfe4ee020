import { FIGURES } from './figures.ts';
import { MONTHS } from './months.ts';
import type { Readings, Seen, Sense } from './sense.ts';
import { TIMES } from './times.ts';
import { type DateRead, isSound, together } from './together.ts';
import { WORDS } from './words.ts';

/** Why a text is no date. */
export type DateFault<Read> =
  /** From where on it is not understood, or what of it contradicts the rest. */
  | { readonly fault: 'not-understood'; readonly rest: string }
  /** Several readings, none of which is the more likely. */
  | { readonly fault: 'either'; readonly could: readonly Read[] };

export type Reading = { readonly read: DateRead } | DateFault<DateRead>;

/**
 * The one reader of dates: `yesterday 3pm`, `last quarter`, `15.12.`, `on 3/12`. All of a text is
 * understood, or it is told what is not. A time that is not given is not made up.
 */
export function readDate(text: string, seen: Seen): Reading {
  const { parts, end } = partsAt(text, 0, seen);
  const rest = text.slice(end).trim();
  if (rest !== '' || parts.length === 0) return { fault: 'not-understood', rest };
  return meaningOf(parts, text, seen);
}

/** A date in a longer text. */
export interface DateInText {
  /** All that it could mean. */
  readonly reads: readonly DateRead[];
  readonly end: number;
  /** Whether a day is named, and not only an hour. */
  readonly namesDay: boolean;
}

/** The longest run of parts of a date that begins at a place of a text; null where none does. */
export function dateAt(text: string, at: number, seen: Seen): DateInText | null {
  const { parts } = partsAt(text, at, seen);
  for (let count = parts.length; count > 0; count -= 1) {
    const some = parts.slice(0, count);
    const reading = meaningOf(some, text, seen);
    const reads = 'read' in reading ? [reading.read] : 'could' in reading ? reading.could : [];
    const namesDay = some.some(({ readings }) => readings.flat().some(isOfDays));
    if (reads.length > 0) return { reads, end: some.at(-1)?.end ?? at, namesDay };
  }
  return null;
}

// --- internal ---

const RULES = [...FIGURES, ...TIMES, ...MONTHS, ...WORDS];

/** What says nothing about when. */
const SPACE = /[\s,]+/y;
const FILLER =
  /(?:\s+|,|@|(?:on|at|the|of|about|around|circa|ca\.?|approx(?:imately)?\.?)(?=[\s\d]))+/iy;

const isOfDays = ({ kind }: Sense) => kind === 'span' || kind === 'weekday';

interface Part {
  readonly start: number;
  readonly end: number;
  readonly readings: Readings;
}

function partsAt(text: string, from: number, seen: Seen) {
  const parts: Part[] = [];
  let end = from;
  for (;;) {
    const found = starts(text, end)
      .map((at) => partAt(text, at, seen))
      .find((part) => part !== null);
    if (found === undefined) return { parts, end: parts.length === 0 ? from : end };
    parts.push(found);
    end = found.end;
  }
}

/** Where the next part can begin: here, behind a space or comma, or behind words that say nothing. */
function starts(text: string, at: number): readonly number[] {
  return [
    at,
    ...[SPACE, FILLER].map((skipped) => {
      skipped.lastIndex = at;
      return skipped.test(text) ? skipped.lastIndex : at;
    }),
  ];
}

function partAt(text: string, start: number, seen: Seen): Part | null {
  let longest: Part | null = null;
  for (const { looks, read } of RULES) {
    looks.lastIndex = start;
    const match = looks.exec(text);
    if (match === null || looks.lastIndex <= (longest?.end ?? start)) continue;
    const end = looks.lastIndex;
    const readings = read(match, seen);
    if (readings !== null) longest = { start, end, readings };
  }
  return longest;
}

/** Every way to take all parts together that makes sense. */
function meaningOf(parts: readonly Part[], text: string, seen: Seen): Reading {
  let ways: Readings = [[]];
  for (const part of parts) {
    const more = ways.flatMap((way) => part.readings.map((reading) => [...way, ...reading]));
    const sound = more.filter(isSound);
    if (sound.length === 0) return { fault: 'not-understood', rest: text.slice(part.start).trim() };
    ways = sound;
  }
  const could = distinct(ways.flatMap((way) => together(way, seen)));
  const [read, ...others] = could;
  if (read === undefined) return { fault: 'not-understood', rest: text.trim() };
  return others.length === 0 ? { read } : { fault: 'either', could };
}

function distinct(reads: readonly DateRead[]): readonly DateRead[] {
  return [...new Map(reads.map((one) => [JSON.stringify(one), one])).values()];
}
