import { isSameName, withoutBlanks } from '../../domain/journal/known-calls.ts';
import type { CallFacts } from '../../domain/journal/record.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { StepView } from '../../use-cases/reflect.ts';
import type { LineResult, LineScreen } from '../../use-cases/terminal-port.ts';
import { dayFrom } from '../render/dates.ts';
import { paragraph, stacked } from '../render/layout.ts';
import type { Style } from '../render/style.ts';
import { visible } from '../render/visible.ts';
import { header } from './header.ts';

/** Reads a date as people write it; null when it is none. */
export type ReadDate = (text: string, now: string) => Promise<string | null>;

const FIELDS = ['Account', 'Contact', 'Type', 'When', 'Minutes', 'First call'] as const;
const [ACCOUNT, CONTACT, TYPE, WHEN, MINUTES, FIRST] = [0, 1, 2, 3, 4, 5];
const LABEL_COLUMN = 14;
const LONGEST_CALL_MINUTES = 24 * 60;

/** The facts of the call on one screen; one Enter takes them all. */
export function factsScreen(
  view: StepView,
  readDate: ReadDate,
  style: Style,
  width: number,
): LineScreen<Reply> {
  const { before, session } = view;
  const given = before?.type === 'facts' ? before.call : session.began.given;
  const now = given.when ?? session.began.at;
  const when = `${dayFrom(now, view.now)} ${now.slice(11, 16)}`;
  const fields = [
    typeable(given.account),
    typeable(given.contact),
    typeable(given.type ?? view.known.typeOf(given.account)),
    when,
    given.minutes === undefined ? '' : String(given.minutes),
    yesOrNo(given['first-contact']) ?? firstContactGuess(view, given.account ?? ''),
  ];
  const lineOf = (i: number, text: string) =>
    `  ${style.quiet((FIELDS[i] ?? '').padEnd(LABEL_COLUMN - 2))}${text}`;
  return {
    fields,
    lineBreak: ' ',
    look: ({ fields: now, active, problem }) => ({
      before: stacked(
        header('The call', view, style),
        '',
        ...now.slice(0, active).map((text, i) => lineOf(i, visible(text))),
        lineOf(active, ''),
      ),
      after: stacked(
        ...now.slice(active + 1).map((text, i) => lineOf(active + 1 + i, visible(text))),
        '',
        problem !== null && style.warn(paragraph(problem, width)),
        style.quiet(
          paragraph(keysLine(completion(view, now, active), view.canGoBack, style), width),
        ),
      ),
    }),
    complete: (now, active) => completion(view, now, active),
    adjust: (now, active) => adjusted(view, now, active),
    submit: (typed) => submitted(view, typed, { when: now, shown: when, readDate }),
    ...(view.canGoBack && { escape: { say: 'back' } as const }),
  };
}

// --- internal ---

function keysLine(completed: string | null, canGoBack: boolean, style: Style): string {
  const tab = completed === null ? 'Tab next' : `Tab fills in "${visible(completed)}"`;
  const keys = [
    'Enter takes all',
    tab,
    'arrows move',
    ...(canGoBack ? ['Esc back'] : []),
    'Ctrl-C pause',
  ];
  return keys.join(` ${style.signs.dot} `);
}

/** The first thing the journal knows that begins with what was typed. */
function completion(view: StepView, fields: readonly string[], active: number): string | null {
  const typed = (fields[active] ?? '').toLowerCase();
  const found = candidates(view, fields, active).find((one) => one.toLowerCase().startsWith(typed));
  return found === undefined || found === fields[active] ? null : found;
}

function candidates(view: StepView, fields: readonly string[], active: number): readonly string[] {
  const { known } = view;
  if (active === ACCOUNT) return known.accounts.map(typeable);
  if (active === CONTACT) return known.contacts(fields[ACCOUNT]).map(typeable);
  if (active === TYPE) return known.types.map(typeable);
  return active === FIRST ? ['yes', 'no'] : [];
}

/** A new account brings its usual type along, and whether it is known. */
function adjusted(view: StepView, fields: readonly string[], active: number): readonly string[] {
  if (active !== ACCOUNT) return fields;
  const account = fields[ACCOUNT] ?? '';
  const type = view.known.typeOf(account);
  return fields.map((field, i) => {
    if (i === FIRST) return firstContactGuess(view, account);
    return i === TYPE && type !== undefined ? typeable(type) : field;
  });
}

function firstContactGuess({ known }: StepView, account: string): string {
  if (account.trim() === '') return '';
  return known.accounts.some((one) => isSameName(one, account)) ? 'no' : 'yes';
}

function yesOrNo(said: boolean | undefined): string | undefined {
  if (said === undefined) return undefined;
  return said ? 'yes' : 'no';
}

async function submitted(
  view: StepView,
  fields: readonly string[],
  at: { readonly when: string; readonly shown: string; readonly readDate: ReadDate },
): Promise<LineResult<Reply>> {
  const text = (i: number) => (fields[i] ?? '').trim();
  const untouched = text(WHEN) === at.shown || text(WHEN) === '';
  const when = untouched ? at.when : await at.readDate(text(WHEN), view.now);
  if (when === null) {
    return {
      problem: 'When was it? As in: today 15:30, yesterday 9am, 20 Nov 14:00.',
      field: WHEN,
    };
  }
  if (Date.parse(when) > Date.parse(view.now) + 60_000) {
    return { problem: 'That is still to come. When was the call?', field: WHEN };
  }
  const minutes = text(MINUTES) === '' ? undefined : Number(text(MINUTES).replace(/\s*min.*$/, ''));
  if (minutes !== undefined && !(minutes >= 0 && minutes <= LONGEST_CALL_MINUTES)) {
    return {
      problem: 'How many minutes did it take? A number, or leave it empty.',
      field: MINUTES,
    };
  }
  const first = firstContact(view, text(ACCOUNT), text(FIRST));
  if (first === null) return { problem: 'First call with them: yes or no?', field: FIRST };
  const call: CallFacts = {
    account: text(ACCOUNT),
    contact: text(CONTACT),
    type: text(TYPE).toLowerCase(),
    when,
    minutes,
    'first-contact': first.said,
  } as CallFacts;
  return { value: { say: 'facts', call: withoutBlanks(call) } };
}

/** What the rep said; nothing where it still is what the journal suggested. Null: neither. */
function firstContact(view: StepView, account: string, typed: string) {
  if (typed === firstContactGuess(view, account)) return { said: undefined };
  if (/^y(es)?$/i.test(typed)) return { said: true };
  if (/^no?$/i.test(typed)) return { said: false };
  return typed === '' ? { said: undefined } : null;
}

/** A name from a file, safe to put into a line that is edited. */
function typeable(text: string | undefined): string {
  return (text ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}
