import { isDayAlone, type LocalTime } from '../../domain/call/when.ts';
import { type HeldReading, readHeld } from '../../domain/dates/read-held.ts';
import { fold } from '../../domain/fold.ts';
import { withoutBlanks } from '../../domain/journal/known-calls.ts';
import type { CallFacts } from '../../domain/journal/records/record.ts';
import { isSameName } from '../../domain/same-name.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { ByHand, LineResult } from '../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../use-cases/reflect/reflect.ts';
import { dateFault, daysInWords, whenInWords } from '../render/text/date-words.ts';
import { dayFrom } from '../render/text/dates.ts';
import { isAmending } from './amending.ts';
import { typeable } from './typeable.ts';
import { typedHere } from './typed-here.ts';

/** What stands in the fields of a call's facts, and what the rep means by it. */

export const FIELDS = ['Account', 'Contact', 'Type', 'When', 'Minutes', 'First call'] as const;
const [ACCOUNT, CONTACT, TYPE, WHEN, MINUTES, FIRST] = [0, 1, 2, 3, 4, 5];
const LONGEST_CALL_MINUTES = 24 * 60;

/** What stands there at first: what was said before, on the command line, or in the journal. */
export function factsAtFirst(view: StepView): readonly string[] {
  const before = factsBefore(view);
  return (
    typedHere(view)?.map((text, i) => (i === WHEN ? whenTyped(view, text) : typeable(text))) ??
    before
  );
}

/** The first thing the journal knows that begins with what was typed. */
export function completion(
  view: StepView,
  fields: readonly string[],
  active: number,
): string | null {
  const typed = fold(fields[active] ?? '');
  const found = candidates(view, fields, active).find((one) => fold(one).startsWith(typed));
  return found === undefined || found === fields[active] ? null : found;
}

/** A new account brings its usual type along, and whether it is known; what the rep said stays. */
export function adjusted(
  view: StepView,
  fields: readonly string[],
  active: number,
  byHand: ByHand,
): readonly string[] {
  if (active !== ACCOUNT) return fields;
  const account = fields[ACCOUNT] ?? '';
  const type = isAmending(view) ? undefined : view.known.typeOf(account);
  return fields.map((field, i) => {
    if (byHand.has(i)) return field;
    if (i === FIRST) return isFirstSaid(view, byHand) ? field : firstContactAnew(view, account);
    return i === TYPE && type !== undefined ? typeable(type) : field;
  });
}

/** The facts that the fields say, or which field says none. */
export function readFacts(
  view: StepView,
  fields: readonly string[],
  byHand: ByHand,
  localTime: LocalTime,
): LineResult<Reply> {
  const text = (i: number) => (fields[i] ?? '').trim();
  const atFirst = factsAtFirst(view);
  const isKept = (i: number) => isAmending(view) && fields[i] === atFirst[i];
  const untouched = isWhenUntouched(view, fields);
  const reading = untouched ? { read: whenGiven(view) } : readWhen(view, fields, localTime);
  if ('fault' in reading) return { problem: notWhen(text(WHEN), reading), field: WHEN };
  const when = reading.read;
  if (!isKept(WHEN) && isAhead(when, view.now)) {
    return { problem: 'That is still to come. When was the call?', field: WHEN };
  }
  const minutes = text(MINUTES) === '' ? undefined : Number(text(MINUTES).replace(/\s*min.*$/, ''));
  if (
    !isKept(MINUTES) &&
    minutes !== undefined &&
    !(minutes >= 0 && minutes <= LONGEST_CALL_MINUTES)
  ) {
    return {
      problem: 'How many minutes did it take? A number, or leave it empty.',
      field: MINUTES,
    };
  }
  const said = isFirstSaid(view, byHand);
  const first = firstContact(view, text(ACCOUNT), text(FIRST), said);
  if (first === null) return { problem: 'First call with them: yes or no?', field: FIRST };
  const given = givenFacts(view);
  const call = {
    account: isKept(ACCOUNT) ? given.account : text(ACCOUNT),
    contact: isKept(CONTACT) ? given.contact : text(CONTACT),
    type: isKept(TYPE) ? given.type : text(TYPE).toLowerCase(),
    when: isAmending(view) && untouched ? given.when : when,
    minutes: isKept(MINUTES) ? given.minutes : minutes,
    'first-contact': isKept(FIRST) ? given['first-contact'] : first.said,
  } as CallFacts;
  return { value: { say: 'facts', call: withoutBlanks(call) } };
}

/** As what a time that was typed is taken; empty where it says what stood there, or no time. */
export function whenTaken(view: StepView, fields: readonly string[], localTime: LocalTime): string {
  if (isWhenUntouched(view, fields)) return '';
  const reading = readWhen(view, fields, localTime);
  return 'read' in reading ? `When: ${whenInWords(reading.read)}` : '';
}

// --- internal ---

function isWhenUntouched(view: StepView, fields: readonly string[]): boolean {
  const typed = (fields[WHEN] ?? '').trim();
  return typed === '' || typed === whenShown(view);
}

function readWhen(view: StepView, fields: readonly string[], localTime: LocalTime): HeldReading {
  const seen = { now: view.now, lean: 'past', order: null } as const;
  return readHeld(fields[WHEN] ?? '', seen, localTime);
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

function factsBefore(view: StepView): readonly string[] {
  const given = givenFacts(view);
  const type = isAmending(view) ? undefined : view.known.typeOf(given.account);
  const first = isAmending(view) ? '' : firstContactGuess(view, given.account ?? '');
  return [
    typeable(given.account),
    typeable(given.contact),
    typeable(given.type ?? type),
    whenShown(view),
    given.minutes === undefined ? '' : String(given.minutes),
    yesOrNo(given['first-contact']) ?? first,
  ];
}

function givenFacts({ before, session }: StepView): CallFacts {
  return before?.type === 'facts' ? before.call : session.began.given;
}

function whenGiven(view: StepView): string {
  return givenFacts(view).when ?? view.session.began.at;
}

/** "today" means another day by now: then the time stands there at which the session began. */
function whenTyped(view: StepView, text: string): string {
  const isToday = view.session.typed?.at.slice(0, 10) === view.now.slice(0, 10);
  return isToday ? typeable(text) : whenShown(view);
}

function whenShown(view: StepView): string {
  const when = whenGiven(view);
  return `${dayFrom(when, view.now)} ${when.slice(11, 16)}`.trim();
}

function candidates(view: StepView, fields: readonly string[], active: number): readonly string[] {
  const { known } = view;
  if (active === ACCOUNT) return known.accounts.map(typeable);
  if (active === CONTACT) return known.contacts(fields[ACCOUNT]).map(typeable);
  if (active === TYPE) return known.types.map(typeable);
  return active === FIRST ? ['yes', 'no'] : [];
}

/** From so many calls on an account that is not among them is taken for a new one. */
const ENOUGH_CALLS = 10;

/** What follows from the journal; nothing where it can only be asked. */
function firstContactGuess({ known }: StepView, account: string): string {
  if (account.trim() === '') return '';
  if (known.accounts.some((one) => isSameName(one, account))) return 'no';
  return known.count < ENOUGH_CALLS ? '' : 'yes';
}

/** Whether the rep has said it, in this form or before: then no guess takes its place. */
function isFirstSaid(view: StepView, byHand: ByHand): boolean {
  const atFirst = factsAtFirst(view);
  const guess = firstContactGuess(view, atFirst[ACCOUNT] ?? '');
  return byHand.has(FIRST) || (atFirst[FIRST] !== '' && atFirst[FIRST] !== guess);
}

/** In an amendment only that the account had been spoken to before changes what stands there. */
function firstContactAnew(view: StepView, account: string): string {
  const guess = firstContactGuess(view, account);
  const { given } = view.session.began;
  const isOther = guess === 'no' && !isSameName(account, given.account);
  if (!isAmending(view) || isOther) return guess;
  return yesOrNo(given['first-contact']) ?? '';
}

function yesOrNo(said: boolean | undefined): string | undefined {
  if (said === undefined) return undefined;
  return said ? 'yes' : 'no';
}

/**
 * What the rep said; nothing where it still is what the journal suggested, which the whole journal is
 * asked about then. Null: it says neither, or is to be asked.
 */
function firstContact(view: StepView, account: string, typed: string, isSaid: boolean) {
  const guess = isAmending(view) ? '' : firstContactGuess(view, account);
  if (typed === guess && guess !== '' && !isSaid) return { said: undefined };
  if (/^y(es)?$/i.test(typed)) return { said: true };
  if (/^no?$/i.test(typed)) return { said: false };
  const isAsked = guess === '' && account !== '' && !isAmending(view);
  return typed === '' && !isAsked ? { said: undefined } : null;
}
