import type { PlanOffer } from '../../domain/session/plan-offer.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { KeyScreen } from '../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import { changedLines } from '../render/screen/journal/amendment.ts';
import { paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { visible } from '../render/text/visible.ts';
import { type LetterChoice, letterScreen } from './choice-screens.ts';
import { header } from './header.ts';
import { type PlanSource, planTop } from './plan-screens.ts';

/** The plan that the call was kept with: to keep, to put in other words, or to replace. */
export function planAgainScreen(
  view: StepView,
  { last, fresh }: PlanOffer,
  paper: Paper,
): KeyScreen<boolean, PlanSource> {
  const plan = last?.plan ?? null;
  const none: PlanSource = { say: 'plan', plan: { choice: 'none' } };
  const stands: readonly LetterChoice<PlanSource>[] =
    plan === null
      ? [{ key: 'n', say: 'none, as it was', value: none }]
      : [
          {
            key: 'k',
            say: `keep it: ${visible(plan.say)}`,
            value: { say: 'plan', plan: { choice: 'keep-on', plan } },
          },
          { key: 'c', say: 'change its words', value: { write: wordsNow(view, plan), of: plan } },
        ];
  const choices: readonly LetterChoice<PlanSource>[] = [
    ...stands,
    ...(fresh === null
      ? []
      : [
          {
            key: 't',
            say: `take another from this call: ${visible(fresh.say)}`,
            value: { write: fresh.say, from: fresh.from },
          },
        ]),
    { key: 'w', say: 'write another of my own', value: { write: '' } },
    ...(plan === null ? [] : [{ key: 'n', say: 'none', value: none }]),
    { key: 'b', say: 'back', value: { say: 'back' } },
  ];
  const top = planTop('The plan of this call', view, paper);
  return withoutPause(letterScreen(top, choices, true, paper), paper);
}

/** What would be said otherwise, before it is kept. */
export function keepAgainScreen(view: StepView, paper: Paper): KeyScreen<boolean, Reply> {
  const { changes = [], rubrics = [], now } = view;
  const top = stacked(
    header('Read back', view, paper),
    '',
    changedLines(changes, { rubrics, now }, paper, MOST),
  );
  const choices: readonly LetterChoice<Reply>[] = [
    { key: 'k', say: 'keep it so; the call as it was stays underneath', value: { say: 'keep' } },
    { key: 'b', say: 'back, to change something', value: { say: 'back' } },
    { key: 'l', say: 'leave the call as it was', value: { say: 'pause' } },
  ];
  return withoutPause(letterScreen(top, choices, true, paper), paper);
}

// --- internal ---

/** More would push the choices off a small screen. */
const MOST = 8;

/** Says what can be done instead where a hand that knows the session presses p. */
function withoutPause<Value>(
  screen: KeyScreen<null, Value>,
  paper: Paper,
): KeyScreen<boolean, Value> {
  const notice = 'There is no pausing here: go on, or Ctrl-C stops and changes nothing.';
  return {
    start: false,
    look: (isAsked) =>
      stacked(
        screen.look(null),
        isAsked && '',
        isAsked && paper.warn(paragraph(notice, paper.width)),
      ),
    press: (_, key) => {
      const effect = screen.press(null, key);
      return 'value' in effect ? effect : { state: key === 'p' };
    },
  };
}

/** Changed already before going back, they stand as changed. */
function wordsNow(
  { before }: StepView,
  { id, say }: { readonly id: string; readonly say: string },
) {
  return before?.type === 'planned' && before.plan?.id === id ? before.plan.say : say;
}
