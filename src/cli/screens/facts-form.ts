import type { CallFacts } from '../../domain/call/call-facts.ts';
import type { LocalTime } from '../../domain/call/when.ts';
import { fold } from '../../domain/fold.ts';
import { withoutBlanks } from '../../domain/journal/known-calls.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { ByHand, LineResult } from '../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import { isAmending } from './amending.ts';
import { firstContact, firstContactAnew, firstContactGuess, yesOrNo } from './first-contact.ts';
import { typeable } from './typeable.ts';
import { typedHere } from './typed-here.ts';
import { givenFacts, whenMeant, whenShown, whenTyped } from './when-field.ts';

/** What stands in the fields of a call's facts, and what the rep means by it. */

export const FIELDS = ['Account', 'Contact', 'Type', 'When', 'Minutes', 'First call'] as const;
export const WHEN = 3;
const [ACCOUNT, CONTACT, TYPE, MINUTES, FIRST] = [0, 1, 2, 4, 5];
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
  const when = whenMeant(view, text(WHEN), localTime);
  if ('problem' in when) return { problem: when.problem, field: WHEN };
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
    when: when.when,
    minutes: isKept(MINUTES) ? given.minutes : minutes,
    'first-contact': isKept(FIRST) ? given['first-contact'] : first.said,
  } as CallFacts;
  return { value: { say: 'facts', call: withoutBlanks(call) } };
}

// --- internal ---

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

function candidates(view: StepView, fields: readonly string[], active: number): readonly string[] {
  const { known } = view;
  if (active === ACCOUNT) return known.accounts.map(typeable);
  if (active === CONTACT) return known.contacts(fields[ACCOUNT]).map(typeable);
  if (active === TYPE) return known.types.map(typeable);
  return active === FIRST ? ['yes', 'no'] : [];
}

/** Whether the rep has said it, in this form or before: then no guess takes its place. */
function isFirstSaid(view: StepView, byHand: ByHand): boolean {
  const atFirst = factsAtFirst(view);
  const guess = firstContactGuess(view, atFirst[ACCOUNT] ?? '');
  return byHand.has(FIRST) || (atFirst[FIRST] !== '' && atFirst[FIRST] !== guess);
}
