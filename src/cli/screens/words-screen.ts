import { heldSaid } from '../../domain/call/when.ts';
import { type FoundDay, findDays } from '../../domain/dates/find-days.ts';
import { dueDay, type PromiseRead, readPromise } from '../../domain/journal/read-promise.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { LineScreen } from '../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import { day } from '../render/text/dates.ts';
import { paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { promiseInWords } from '../render/text/promise.ts';
import { visible } from '../render/text/visible.ts';
import { isAmending, stopKey } from './amending.ts';
import { header } from './header.ts';
import { typeable } from './typeable.ts';
import { typedHere } from './typed-here.ts';

interface WordsStep {
  readonly title: string;
  readonly ask: string;
  readonly hint: string;
  readonly enter: string;
}

const STEPS: Readonly<Record<'sentence' | 'moment' | 'promise', WordsStep>> = {
  sentence: {
    title: 'Their words',
    ask: 'One sentence the customer said, as near to their words as you can.',
    hint: 'What they said, not what you make of it.',
    enter: 'Enter goes on, also without one',
  },
  moment: {
    title: 'A moment',
    ask: 'A moment of the call you would play again?',
    hint: 'Only if one comes to mind.',
    enter: 'Enter goes on, also without one',
  },
  promise: {
    title: 'Promises',
    ask: 'What did either side promise? One at a time.',
    hint: 'As in: "me: send the draft by Tuesday", or "Jo: ask finance, 3 Dec".',
    enter: 'Enter on an empty line: no more',
  },
};

const PROMISE_AGAIN: WordsStep = {
  title: 'Promises',
  ask: 'Was this promised?',
  hint: 'Change it here, or empty the line (Ctrl-U) to take it out.',
  enter: 'Enter keeps it',
};
const KEEPS = 'Enter keeps it, an empty line takes it out';

/** A line of free words: what they said, or a moment. */
export function wordsScreen(
  view: StepView,
  kind: 'sentence' | 'moment',
  paper: Paper,
): LineScreen<Reply> {
  const isLate = kind === 'sentence' && isLongAgo(view) && !isAmending(view);
  const above = isLate ? [paper.warn(paragraph(LONG_AGO, paper.width))] : [];
  const stands = textBefore(view);
  const step = isAmending(view) && stands !== '' ? { ...STEPS[kind], enter: KEEPS } : STEPS[kind];
  return {
    ...wordsLook(view, step, [...above, ''], paper),
    lineBreak: ' ',
    submit: ([text = '']) => ({
      value: { say: 'text', text: text === typeable(stands) ? stands : text },
    }),
  };
}

/** The promises, one a line; those already made stand above as they were understood. */
export function promisesScreen(view: StepView, paper: Paper): LineScreen<Reply> {
  const { session, now } = view;
  const from = heldSaid(session.call?.when, session.began.at);
  const lineBreak = ` ${paper.signs.lineBreak} `;
  const made = session.promises.map((one) =>
    paragraph(promiseInWords(one, now, paper), paper.width, 2, 4),
  );
  const isAgain = view.step.kind === 'promise' && view.step.earlier !== undefined;
  const step = isAgain ? PROMISE_AGAIN : STEPS.promise;
  const stands = promiseBefore(view);
  return {
    ...wordsLook(view, step, ['', ...made], paper),
    lineBreak,
    submit: ([text = '']) => {
      if (stands !== null && isAgain && text === typeable(stands.said)) {
        return { value: { say: 'promises', made: [stands] } };
      }
      const lines = ` ${text} `.split(lineBreak).map((line) => line.trim());
      const said = lines.filter((line) => line !== '');
      const read = said.map((line) => ({
        line,
        days: findDays(line, { now: from, lean: 'future', order: null }),
      }));
      const open = read.flatMap(({ line, days }) => openDay(line, days, from) ?? []);
      if (open[0] !== undefined) return { problem: open[0], field: 0 };
      const made = read.map(({ line, days }) => readPromise(line, days, from.slice(0, 10)));
      return { value: { say: 'promises', made } };
    },
  };
}

// --- internal ---

/** What to ask about the day of a promise, where it could be one of two. */
function openDay(line: string, days: readonly FoundDay[], from: string): string | null {
  const due = dueDay(line, days, from.slice(0, 10));
  if (due === undefined || due.could.length === 1) return null;
  const written = visible(line.slice(due.index, due.index + due.length));
  return `"${written}" could be ${due.could.map(day).join(' or ')}. Write the month as a word.`;
}

function wordsLook(
  view: StepView,
  { title, ask, hint, enter }: WordsStep,
  above: readonly string[],
  paper: Paper,
): Pick<LineScreen<Reply>, 'fields' | 'look' | 'escape'> {
  const { dot } = paper.signs;
  const keys = [enter, 'Esc back', stopKey(view)];
  return {
    fields: [typeable(typedHere(view)?.[0] ?? textBefore(view))],
    look: ({ problem }) => ({
      before: stacked(
        header(title, view, paper),
        '',
        paper.strong(paragraph(ask, paper.width)),
        paper.quiet(paragraph(hint, paper.width)),
        ...above,
        '> ',
      ),
      after: stacked(
        '',
        problem !== null && paper.warn(paragraph(problem, paper.width)),
        paper.quiet(paragraph(keys.join(` ${dot} `), paper.width)),
      ),
    }),
    ...(view.canGoBack && { escape: { say: 'back' } as const }),
  };
}

/** What stood here before the rep went back; the step that it was said to can be no other. */
function textBefore({ before, step }: StepView): string {
  const type = step.kind === 'promise' ? 'promised' : step.kind;
  return before?.type === type && 'said' in before ? before.said : '';
}

/** The same with all that is known of it. */
function promiseBefore({ before }: StepView): PromiseRead | null {
  if (before?.type !== 'promised') return null;
  const { type: _, ms: __, id: ___, ...promise } = before;
  return promise;
}

const A_DAY_MS = 24 * 60 * 60 * 1000;
const LONG_AGO =
  'This call was more than a day ago. Where you cannot recall, d says so and nothing is lost.';

function isLongAgo({ session, now }: StepView): boolean {
  const held = heldSaid(session.call?.when, session.began.at);
  return Date.parse(now) - Date.parse(held) > A_DAY_MS;
}
