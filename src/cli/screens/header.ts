import type { Step } from '../../domain/session/next-step.ts';
import { FIRST_PACE, minutesLeft, PRACTISED_PACE, paceNow } from '../../domain/session/pace.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import { counted } from '../render/text/layout.ts';
import type { Style } from '../render/text/style.ts';
import { isAmending } from './amending.ts';

/** How much of everything but the questions is still to come, by step. */
const SHARE_LEFT: Readonly<Record<Step['kind'], number>> = {
  settle: 1,
  facts: 0.9,
  sentence: 0.75,
  moment: 0.65,
  question: 0.5,
  judge: 0.5,
  promise: 0.45,
  plan: 0.3,
  keep: 0.1,
  'nothing-to-keep': 0,
};

/** The line above every step: what it is, how far along, how long still (unless nobody can say). */
export function header(title: string, view: StepView, style: Style): string {
  if (isAmending(view))
    return `${style.strong(title)} ${style.quiet(`${style.signs.dot} amending`)}`;
  const pace = paceNow(view.pace, view.session.answered);
  // What is asked in one go has questions and nothing else.
  const share = view.inOneGo ? 0 : SHARE_LEFT[view.step.kind];
  const left = minutesLeft(pace, view.questionsToCome, share);
  const time = `about ${counted(left, 'minute')} left`;
  return `${style.strong(title)} ${style.quiet(`${style.signs.dot} ${time}`)}`;
}

/** What the very first session is told about its length. */
export function firstTimeLength(questions: number): string {
  const first = minutesLeft(FIRST_PACE, questions, 1);
  const later = minutesLeft(PRACTISED_PACE, questions, 1);
  return `About ${counted(first, 'minute')} this first time, about ${later} once you know it.`;
}
