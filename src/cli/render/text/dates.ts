import { isDayAlone } from '../../../domain/call/when.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * `Fri 21 Nov 2026, 15:30`, as the clock on the wall showed it where the call was held.
 * @param iso ISO 8601 with offset
 */
export function dayAndTime(iso: string): string {
  return `${day(iso)}, ${iso.slice(11, 16)}`;
}

/**
 * `2026-11-21 15:30`: the same in few columns, for lists that are sorted by it; as wide where no time
 * was given.
 */
export function stamp(call: HeldCall): string {
  const { held } = call;
  return `${held.slice(0, 10)} ${hasTime(call) ? held.slice(11, 16) : '     '}`;
}

/**
 * When a call was held: `Fri 21 Nov 2026, 15:30`, or the day alone where no time was given.
 * @param call with the mode of its entry: a note without a time has none of its own
 */
export function whenHeld(call: HeldCall): string {
  return hasTime(call) ? dayAndTime(call.held) : day(call.held);
}

/** Whether a time of day was given for a call, so that it may be stated. */
export function hasTime({ call: { when }, mode }: HeldCall): boolean {
  return when === undefined ? mode !== ANSWERED_IN_A_NOTE : !isDayAlone(when);
}

/** `Fri 21 Nov 2026`. The local date is the one written, whatever zone we are in now. */
export function day(iso: string): string {
  const [year, month, date] = [iso.slice(0, 4), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  const weekday = new Date(`${iso.slice(0, 10)}T12:00:00Z`).getUTCDay();
  return `${DAYS[weekday]} ${date} ${MONTHS[month - 1]} ${year}`;
}

/** `Tue 24 Nov`, with its year where that is another one than now. */
export function dayInBrief(iso: string, now: string): string {
  const full = day(iso);
  return iso.slice(0, 4) === now.slice(0, 4) ? full.slice(0, -5) : full;
}

/** `today`, `yesterday` or the day, seen from now by the dates as written. */
export function dayFrom(iso: string, now: string): string {
  const days = daysBetween(iso, now);
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : day(iso);
}

// --- internal ---

/** What of an entry, or a card, tells when its call was held. */
interface HeldCall {
  readonly held: string;
  readonly call: { readonly when?: string };
  readonly mode?: string;
}

const ANSWERED_IN_A_NOTE = 'answers';

function daysBetween(iso: string, now: string): number {
  return (Date.parse(now.slice(0, 10)) - Date.parse(iso.slice(0, 10))) / 86_400_000;
}
