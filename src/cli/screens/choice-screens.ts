import type { OpenPlan } from '../../domain/journal/open-plan.ts';
import type { Outcome } from '../../domain/journal/records/record.ts';
import type { Careless } from '../../domain/session/careless.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { KeyScreen } from '../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import { labelled, paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { promiseInWords } from '../render/text/promise.ts';
import { visible } from '../render/text/visible.ts';
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
  paper: Paper,
): KeyScreen<null, Value> {
  return {
    start: null,
    look: () =>
      stacked(
        top,
        '',
        ...choices.map(
          ({ key, say }) => `  ${paper.strong(key)}  ${paragraph(say, paper.width, 5).slice(5)}`,
        ),
        enter && '',
        enter && paper.quiet(`Enter takes ${choices[0]?.key}`),
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
export function settleScreen(view: StepView, open: OpenPlan, paper: Paper) {
  const top = stacked(
    header('Your plan', view, paper),
    '',
    paragraph(visible(open.plan.say), paper.width, 2),
    '',
    paper.strong('What became of it on this call?'),
  );
  const choices = OUTCOME_KEYS.map(
    ({ key, say, value }): LetterChoice<Reply> => ({
      key,
      say,
      value: { say: 'outcome', outcome: value },
    }),
  );
  return letterScreen(top, choices, false, paper);
}

const CARELESS: Readonly<Record<Careless, string>> = {
  same: 'These answers are all the same.',
  fast: 'Most of these answers came very fast.',
  both: 'These answers are all the same, and came very fast.',
};

/** Answers that look as if nobody had read the questions: ask, never discard. */
export function judgeScreen(view: StepView, careless: Careless, paper: Paper) {
  const top = stacked(
    header('One moment', view, paper),
    '',
    paragraph(`${CARELESS[careless]} Do they say what happened?`, paper.width),
  );
  const choices: readonly LetterChoice<Reply>[] = [
    { key: 'k', say: 'keep them', value: { say: 'judge', keep: true } },
    { key: 'r', say: 'redo the questions', value: { say: 'judge', keep: false } },
  ];
  return letterScreen(top, choices, false, paper);
}

/** The read-back before anything is kept. */
export function keepScreen(view: StepView, paper: Paper) {
  const { plan, promises } = view.session;
  const column = 13;
  const top = stacked(
    header('Read back', view, paper),
    '',
    labelled('Plan', plan ? visible(plan.say) : 'none this time', paper.width, column),
    ...promises.map((one, i) =>
      labelled(
        i === 0 ? 'Promises' : '',
        promiseInWords(one, view.now, paper),
        paper.width,
        column,
      ),
    ),
  );
  const choices: readonly LetterChoice<Reply>[] = [
    { key: 'k', say: 'keep it in the journal', value: { say: 'keep' } },
    { key: 'b', say: 'back, to change something', value: { say: 'back' } },
    { key: 'p', say: 'pause, and decide later', value: { say: 'pause' } },
  ];
  return letterScreen(top, choices, true, paper);
}
