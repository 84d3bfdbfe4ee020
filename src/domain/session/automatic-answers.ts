import { type Answer, NA, type RubricAnswers } from '../audit/answers.ts';
import type { Outcome } from '../journal/record.ts';
import type { Question } from '../rubric/rubric.ts';
import { callContext, type Session } from './session.ts';

/**
 * The answers that the journal gives by itself: on a first contact nothing had been promised, and
 * what became of the last plan has been told already.
 */
export function automaticAnswers(session: Session, questions: readonly Question[]): RubricAnswers {
  const pairs = questions.flatMap((question) => {
    const answer = automaticAnswer(session, question);
    return answer === null ? [] : [[question.id, answer] as const];
  });
  return Object.fromEntries(pairs);
}

// --- internal ---

/** How much of a scale from worst (0) to best (1) an outcome is worth. */
const SHARE_OF_SCALE: Readonly<Record<Outcome, number | typeof NA>> = {
  kept: 1,
  partly: 0.5,
  forgot: 0,
  'no-chance': NA,
  dropped: NA,
};

function automaticAnswer(session: Session, question: Question): Answer | null {
  if (question.na === undefined) return null;
  if (question.signal === 'open-promises') {
    return callContext(session)['first-contact'] === true ? NA : null;
  }
  if (question.signal !== 'last-plan' || question.kind !== 'scale') return null;
  if (session.began.openPlan === null) return NA;
  if (session.settled === undefined) return null;
  const share = SHARE_OF_SCALE[session.settled.outcome];
  return share === NA ? NA : 1 + Math.round(share * (question.points - 1));
}
