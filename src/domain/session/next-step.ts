import { type Audit, auditCall } from '../audit/audit.ts';
import type { OpenPlan } from '../journal/open-plan.ts';
import type { PromiseMade } from '../journal/records/record.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { type Careless, looksCareless } from './careless.ts';
import { allAnswers, countToCome, type QuestionUp, questionsLeft } from './next-question.ts';
import { callContext, type Session } from './session.ts';

/** What a session asks next. */
export type Step =
  | { readonly kind: 'settle'; readonly openPlan: OpenPlan }
  | { readonly kind: 'facts' }
  | { readonly kind: 'sentence' }
  | { readonly kind: 'moment' }
  | ({ readonly kind: 'question'; readonly number: number; readonly of: number } & QuestionUp)
  | { readonly kind: 'judge'; readonly careless: Careless }
  /** `earlier`: the promise of the amended entry that is up. */
  | { readonly kind: 'promise'; readonly number: number; readonly earlier?: PromiseMade }
  | { readonly kind: 'plan' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'nothing-to-keep' };

/** The order of a session: the first thing that has not been said yet. */
export function nextStep(session: Session, rubrics: readonly Rubric[]): Step {
  const { began } = session;
  const brief = began.setup.mode === 'brief';
  if (began.openPlan !== null && session.settled === undefined) {
    return { kind: 'settle', openPlan: began.openPlan };
  }
  if (session.call === undefined) return { kind: 'facts' };
  if (session.sentence === undefined) return { kind: 'sentence' };
  if (session.moment === undefined && !brief) return { kind: 'moment' };
  const left = session.finished ? [] : questionsLeft(session, rubrics);
  const [up] = left;
  if (up !== undefined) {
    const number = session.answered.length + 1;
    return {
      kind: 'question',
      number,
      of: session.answered.length + countToCome(session, rubrics),
      ...up,
    };
  }
  if (isEmpty(session)) return { kind: 'nothing-to-keep' };
  const mayJudge = began.amends === undefined && !session.judged;
  const careless = mayJudge ? looksCareless(session.answered) : null;
  if (careless !== null) return { kind: 'judge', careless };
  if (!session.promisesDone && !brief) return promiseStep(session);
  if (session.plan === undefined) return { kind: 'plan' };
  return { kind: 'keep' };
}

/** Scores what has been answered so far. */
export function auditSession(
  session: Session,
  rubrics: readonly Rubric[],
  required: readonly string[],
): Audit {
  return auditCall(rubrics, required, allAnswers(session, rubrics), callContext(session));
}

// --- internal ---

function promiseStep({ promises, promisesSeen, began }: Session): Step {
  const earlier = began.amends?.promises[promisesSeen];
  return { kind: 'promise', number: promises.length + 1, ...(earlier && { earlier }) };
}

/** Nothing was answered and nothing written: there is nothing to look back at. */
function isEmpty(session: Session): boolean {
  if (session.began.amends !== undefined) return false;
  return session.answered.length === 0 && !session.sentence && !session.moment;
}
