import { type Answer, answerTo, NA, type RubricAnswers } from '../audit/answers.ts';
import type { Outcome } from '../journal/records/record.ts';
import type { Question } from '../rubric/rubric.ts';
import { callContext, type Session } from './session.ts';

/**
 * The answers that the journal gives by itself: on a first contact nothing had been promised, and
 * what became of the last plan has been told already.
 * @param kept in an amendment, the answers that stand
 */
export function automaticAnswers(
  session: Session,
  questions: readonly Question[],
  kept?: RubricAnswers,
): RubricAnswers {
  const pairs = questions.flatMap((question) => {
    const answer =
      kept === undefined
        ? automaticAnswer(session, question)
        : automaticAnew(session, question, answerTo(kept, question.id));
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

/**
 * What was answered stands, and only that a call has become a first contact answers anew. Which
 * plan was open before it cannot be told any more.
 */
function automaticAnew(session: Session, { na, signal }: Question, kept?: Answer): Answer | null {
  if (na === undefined || signal !== 'open-promises' || kept === undefined) return null;
  if (callContext(session)['first-contact'] !== true) return null;
  const wasFirst = session.began.amends?.call['first-contact'] === true;
  return wasFirst && kept !== NA ? null : NA;
}

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
