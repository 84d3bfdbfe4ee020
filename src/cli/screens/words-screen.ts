import { type FoundDay, type PromiseRead, readPromise } from '../../domain/journal/read-promise.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { LineScreen } from '../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../use-cases/reflect/reflect.ts';
import { paragraph, stacked } from '../render/text/layout.ts';
import { promiseInWords } from '../render/text/promise.ts';
import type { Style } from '../render/text/style.ts';
import { isAmending, stopKey } from './amending.ts';
import { header } from './header.ts';
import { typeable } from './typeable.ts';
import { typedHere } from './typed-here.ts';

/** Finds the days that a line names, seen from a time. */
export type FindDays = (text: string, from: string) => Promise<readonly FoundDay[]>;

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
  style: Style,
  width: number,
): LineScreen<Reply> {
  const isLate = kind === 'sentence' && isLongAgo(view) && !isAmending(view);
  const above = isLate ? [style.warn(paragraph(LONG_AGO, width))] : [];
  const stands = textBefore(view);
  const step = isAmending(view) && stands !== '' ? { ...STEPS[kind], enter: KEEPS } : STEPS[kind];
  return {
    ...wordsLook(view, step, [...above, ''], style, width),
    lineBreak: ' ',
    submit: ([text = '']) => ({
      value: { say: 'text', text: text === typeable(stands) ? stands : text },
    }),
  };
}

/** The promises, one a line; those already made stand above as they were understood. */
export function promisesScreen(
  view: StepView,
  findDays: FindDays,
  style: Style,
  width: number,
): LineScreen<Reply> {
  const { session, now } = view;
  const from = session.call?.when ?? session.began.at;
  const lineBreak = ` ${style.signs.lineBreak} `;
  const made = session.promises.map((one) =>
    paragraph(promiseInWords(one, now, style), width, 2, 4),
  );
  const isAgain = view.step.kind === 'promise' && view.step.earlier !== undefined;
  const step = isAgain ? PROMISE_AGAIN : STEPS.promise;
  const stands = promiseBefore(view);
  return {
    ...wordsLook(view, step, ['', ...made], style, width),
    lineBreak,
    submit: async ([text = '']) => {
      if (stands !== null && isAgain && text === typeable(stands.said)) {
        return { value: { say: 'promises', made: [stands] } };
      }
      const lines = ` ${text} `.split(lineBreak).map((line) => line.trim());
      const said = lines.filter((line) => line !== '');
      const read = async (line: string) =>
        readPromise(line, await findDays(line, from), from.slice(0, 10));
      return { value: { say: 'promises', made: await Promise.all(said.map(read)) } };
    },
  };
}

// --- internal ---

function wordsLook(
  view: StepView,
  { title, ask, hint, enter }: WordsStep,
  above: readonly string[],
  style: Style,
  width: number,
): Pick<LineScreen<Reply>, 'fields' | 'look' | 'escape'> {
  const { dot } = style.signs;
  const keys = [enter, 'Esc back', stopKey(view)];
  return {
    fields: [typeable(typedHere(view)?.[0] ?? textBefore(view))],
    look: () => ({
      before: stacked(
        header(title, view, style),
        '',
        style.strong(paragraph(ask, width)),
        style.quiet(paragraph(hint, width)),
        ...above,
        '> ',
      ),
      after: stacked('', style.quiet(paragraph(keys.join(` ${dot} `), width))),
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
  const when = session.call?.when;
  return when !== undefined && Date.parse(now) - Date.parse(when) > A_DAY_MS;
}
