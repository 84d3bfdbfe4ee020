import { sideOf } from './calendar.ts';
import { addDays, type Day } from './days.ts';
import { type Half, type Seen, type Sense, type Span, todayOf } from './sense.ts';

/** What a text says: days, and the time of day where one was given. */
export interface DateRead extends Span {
  /** `15:30:00`; null where nobody gave one. */
  readonly time: string | null;
  /** `+01:00`, where it was given, or follows from now; else null. */
  readonly offset: string | null;
}

/** Whether a text can say all of this: one of each at most, and a time that fits its part of the day. */
export function isSound(senses: readonly Sense[]): boolean {
  const slots = senses.map(({ kind }) => (kind === 'hour' ? 'time' : kind));
  const time = the('time', senses)?.time;
  const half = the('half', senses)?.half;
  const fits = time === undefined || half === undefined || halfAt(time) === half;
  return fits && new Set(slots).size === slots.length;
}

/** What the parts of a text mean together: nothing, or one or two things. */
export function together(senses: readonly Sense[], seen: Seen): readonly DateRead[] {
  const time = the('time', senses);
  const hour = the('hour', senses)?.hour;
  const half = the('half', senses)?.half;
  const clocks = hour === undefined ? [time?.time ?? null] : hoursOf(hour, half);
  return clocks.flatMap((clock) => {
    const days = daysOf(senses, clock, seen);
    return days === null ? [] : [{ ...days, time: clock, offset: time?.offset ?? null }];
  });
}

// --- internal ---

type Of<Kind> = Extract<Sense, { kind: Kind }>;

function the<Kind extends Sense['kind']>(kind: Kind, senses: readonly Sense[]) {
  return senses.find((one): one is Of<Kind> => one.kind === kind);
}

const halfAt = (time: string): Half => (time < '12' ? 'am' : 'pm');

function hoursOf(hour: number, half: Half | undefined): readonly string[] {
  const halves: readonly Half[] = half === undefined ? ['am', 'pm'] : [half];
  return halves.map((one) => {
    const h = (hour % 12) + (one === 'pm' ? 12 : 0);
    return `${String(h).padStart(2, '0')}:00:00`;
  });
}

/** A time alone is one of today. */
function daysOf(senses: readonly Sense[], time: string | null, seen: Seen): Span | null {
  const span = the('span', senses);
  const weekday = the('weekday', senses);
  const side = the('side', senses)?.side;
  if (side !== undefined) {
    const isLong = span !== undefined && addDays(span.from, 1) < span.to;
    return isLong && weekday === undefined ? dayAs(sideOf(side, span)) : null;
  }
  if (weekday !== undefined) {
    return dayAs(span ? weekdayIn(span, weekday) : nearestWeekday(weekday, time, seen));
  }
  if (span !== undefined) return { from: span.from, to: span.to };
  return dayAs(time === null ? null : todayOf(seen));
}

const dayAs = (day: Day | null) => (day === null ? null : { from: day, to: addDays(day, 1) });

/** The weekday in a week, or the very day, if it is one. */
function weekdayIn({ from, to }: Span, { weekday, step }: Of<'weekday'>): Day | null {
  if (step !== undefined || addDays(from, 7) < to) return null;
  const days = [0, 1, 2, 3, 4, 5, 6].map((later) => addDays(from, later));
  return days.find((day) => day < to && weekdayOf(day) === weekday) ?? null;
}

/** "Next Friday" is the one of next week; "last Friday" the last that is over. */
function nearestWeekday(
  { weekday, step }: Of<'weekday'>,
  time: string | null,
  { now, lean }: Seen,
): Day {
  const today = now.slice(0, 10);
  const later = (weekday - weekdayOf(today) + 7) % 7;
  if (step === 0 || step === 1) {
    const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
    return addDays(monday, ((weekday + 6) % 7) + 7 * step);
  }
  if (step === undefined && lean === 'future') return addDays(today, later === 0 ? 7 : later);
  const isToday = later === 0 && step === undefined && (time ?? '') <= now.slice(11, 19);
  return isToday ? today : addDays(today, later - 7);
}

const weekdayOf = (day: Day) => new Date(Date.parse(day)).getUTCDay();
