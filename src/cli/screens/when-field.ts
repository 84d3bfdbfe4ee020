import type { CallFacts } from '../../domain/call/call-facts.ts';
import { isDayAlone, type LocalTime } from '../../domain/call/when.ts';
import { type HeldReading, readHeld } from '../../domain/dates/read-held.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import { dateFault, daysInWords, whenInWords } from '../render/text/date-words.ts';
import { dayFrom } from '../render/text/dates.ts';
import { isAmending } from './amending.ts';
import { typeable } from './typeable.ts';

/** When the call was held, on the screen of its facts: what stands there, and what is meant by it. */

/** The facts as said before, or on the command line. */
export function givenFacts({ before, session }: StepView): CallFacts {
  return before?.type === 'facts' ? before.call : session.began.given;
}

/** What stands there at first. */
export function whenShown(view: StepView): string {
  const when = whenGiven(view);
  return `${dayFrom(when, view.now)} ${when.slice(11, 16)}`.trim();
}

/** "today" means another day by now: then the time stands there at which the session began. */
export function whenTyped(view: StepView, text: string): string {
  const isToday = view.session.typed?.at.slice(0, 10) === view.now.slice(0, 10);
  return isToday ? typeable(text) : whenShown(view);
}

/** What the call is to say, or why it cannot: a time, or a day alone where no time was typed. */
export function whenMeant(
  view: StepView,
  typed: string,
  localTime: LocalTime,
): { readonly when: string | undefined } | { readonly problem: string } {
  if (isUntouched(view, typed)) {
    return { when: isAmending(view) ? givenFacts(view).when : whenGiven(view) };
  }
  const reading = readWhen(view, typed, localTime);
  if ('fault' in reading) return { problem: notWhen(typed, reading) };
  return isAhead(reading.read, view.now)
    ? { problem: 'That is still to come. When was the call?' }
    : { when: reading.read };
}

/** As what a time that was typed is taken; empty where it says what stood there, or no time. */
export function whenTaken(view: StepView, typed: string, localTime: LocalTime): string {
  if (isUntouched(view, typed)) return '';
  const reading = readWhen(view, typed, localTime);
  return 'read' in reading ? `When: ${whenInWords(reading.read)}` : '';
}

// --- internal ---

function whenGiven(view: StepView): string {
  return givenFacts(view).when ?? view.session.began.at;
}

function isUntouched(view: StepView, typed: string): boolean {
  return typed.trim() === '' || typed.trim() === whenShown(view);
}

function readWhen(view: StepView, typed: string, localTime: LocalTime): HeldReading {
  return readHeld(typed, { now: view.now, lean: 'past', order: null }, localTime);
}

function notWhen(typed: string, reading: Exclude<HeldReading, { read: string }>): string {
  if (reading.fault === 'span') {
    return `That is ${daysInWords(reading.days)}. On which day was the call?`;
  }
  const why = dateFault(typed, reading, whenInWords);
  if (reading.fault === 'either') return `${why} Write which of them, as in: 20 Nov, 14:00.`;
  return `When was it? ${why} As in: today 15:30, yesterday 9am, 20 Nov 14:00.`;
}

function isAhead(when: string, now: string): boolean {
  if (isDayAlone(when)) return when > now.slice(0, 10);
  return Date.parse(when) > Date.parse(now) + 60_000;
}
