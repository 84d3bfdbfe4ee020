import type { OpenPlan } from '../../domain/journal/open-plan.ts';
import type { Outcome } from '../../domain/journal/record.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { StepView } from '../../use-cases/reflect.ts';
import type { KeyScreen } from '../../use-cases/terminal-port.ts';
import { dayFrom } from '../render/dates.ts';
import { counted, labelled, paragraph, stacked } from '../render/layout.ts';
import { promiseInWords } from '../render/promise.ts';
import type { Style } from '../render/style.ts';
import { visible } from '../render/visible.ts';
import { header } from './header.ts';

/** Letters to choose from, one key each. */
export interface LetterChoice<Value> {
  readonly key: string;
  readonly say: string;
  readonly value: Value;
}

/** A screen of letters; Enter takes the first choice where `enter` says so. */
export function letterScreen<Value>(
  top: string,
  choices: readonly LetterChoice<Value>[],
  enter: boolean,
  style: Style,
  width: number,
): KeyScreen<null, Value> {
  return {
    start: null,
    look: () =>
      stacked(
        top,
        '',
        ...choices.map(
          ({ key, say }) => `  ${style.strong(key)}  ${paragraph(say, width, 5).slice(5)}`,
        ),
        enter && '',
        enter && style.quiet(`Enter takes ${choices[0]?.key}`),
      ),
    press: (_, key) => {
      const wanted = key === 'return' && enter ? choices[0]?.key : key;
      const choice = choices.find((one) => one.key === wanted);
      return choice === undefined ? { state: null } : { value: choice.value };
    },
  };
}

/** What can become of a plan, by letters: digits always mean a scale. */
export const OUTCOME_KEYS: readonly LetterChoice<Outcome>[] = [
  { key: 'k', say: 'kept it', value: 'kept' },
  { key: 'p', say: 'partly', value: 'partly' },
  { key: 'n', say: 'no chance came', value: 'no-chance' },
  { key: 'f', say: 'forgot', value: 'forgot' },
  { key: 'd', say: 'drop it', value: 'dropped' },
];

/** What became of the last plan: the first thing a session asks. */
export function settleScreen(view: StepView, open: OpenPlan, style: Style, width: number) {
  const top = stacked(
    header('Your plan', view, style),
    '',
    paragraph(visible(open.plan.say), width, 2),
    '',
    style.strong('What became of it on this call?'),
  );
  const choices = OUTCOME_KEYS.map(
    ({ key, say, value }): LetterChoice<Reply> => ({
      key,
      say,
      value: { say: 'outcome', outcome: value },
    }),
  );
  return letterScreen(top, choices, false, style, width);
}

/** Answers that look as if nobody had read the questions: ask, never discard. */
export function judgeScreen(view: StepView, style: Style, width: number) {
  const top = stacked(
    header('One moment', view, style),
    '',
    paragraph(
      'These answers came very fast, or are all the same. Do they say what happened?',
      width,
    ),
  );
  const choices: readonly LetterChoice<Reply>[] = [
    { key: 'k', say: 'keep them', value: { say: 'judge', keep: true } },
    { key: 'r', say: 'redo the questions', value: { say: 'judge', keep: false } },
  ];
  return letterScreen(top, choices, false, style, width);
}

/** The read-back before anything is kept. */
export function keepScreen(view: StepView, style: Style, width: number) {
  const { plan, promises } = view.session;
  const column = 13;
  const top = stacked(
    header('Read back', view, style),
    '',
    labelled('Plan', plan ? visible(plan.say) : 'none this time', width, column),
    ...promises.map((one, i) =>
      labelled(i === 0 ? 'Promises' : '', promiseInWords(one, view.now, style), width, column),
    ),
  );
  const choices: readonly LetterChoice<Reply>[] = [
    { key: 'k', say: 'keep it in the journal', value: { say: 'keep' } },
    { key: 'b', say: 'back, to change something', value: { say: 'back' } },
    { key: 'p', say: 'pause, and decide later', value: { say: 'pause' } },
  ];
  return letterScreen(top, choices, true, style, width);
}

/** What is told of a session that was begun and not finished. */
export interface Unfinished {
  readonly began: string;
  readonly account?: string | undefined;
  readonly answered: number;
}

/** An unfinished session was found at the start, and perhaps older ones. */
export function draftScreen(
  what: Unfinished,
  older: readonly Unfinished[],
  now: string,
  style: Style,
  width: number,
): KeyScreen<null, 'resume' | 'new' | 'discard'> {
  const answered = counted(what.answered, 'question');
  const top = stacked(
    style.strong('An unfinished session'),
    '',
    paragraph(`You began one${aboutAndWhen(what, now)}; ${answered} answered so far.`, width),
    older.length > 0 && paragraph(olderOnes(older, now), width),
  );
  return letterScreen(
    top,
    [
      { key: 'g', say: 'go on with it', value: 'resume' },
      { key: 'n', say: 'start a new one; this one waits', value: 'new' },
      { key: 't', say: 'throw it away', value: 'discard' },
    ],
    true,
    style,
    width,
  );
}

// --- internal ---

function aboutAndWhen({ account, began }: Unfinished, now: string): string {
  const about = account === undefined ? '' : ` about ${visible(account)}`;
  return `${about} ${dayFrom(began, now)} at ${began.slice(11, 16)}`;
}

const MOST_OLDER = 3;

/** They come up one after the other, as the later ones are finished or thrown away. */
function olderOnes(older: readonly Unfinished[], now: string): string {
  const more = older.length - MOST_OLDER;
  const named = older.slice(0, MOST_OLDER).map((one) => aboutAndWhen(one, now).trim());
  const all = [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  return `And ${older.length} older: ${all}. Each comes up once those after it are done.`;
}
