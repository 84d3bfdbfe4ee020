import {
  type Answer,
  type Answers,
  type CallContext,
  NA,
  type RubricAnswers,
} from '../audit/answers.ts';
import { auditRubric } from '../audit/rubric-audit.ts';
import { visibleQuestions } from '../audit/visible-questions.ts';
import type { Outcome } from '../journal/record.ts';
import type { Question, Rubric } from '../rubric/rubric.ts';
import { answersOf, type Session } from './session.ts';
import { type Asked, questionsOfForm } from './setup.ts';

/** A question that is up. */
export interface QuestionUp {
  readonly rubric: Rubric;
  readonly question: Question;
}

/**
 * The questions still to ask, in order, as things stand: those of each rubric's form, then, where
 * `na` or `dk` left too little for a score, the rubric's next unasked one. Empty when all is asked.
 */
export function questionsLeft(session: Session, rubrics: readonly Rubric[]): readonly QuestionUp[] {
  const answers = allAnswers(session, rubrics);
  const call = callContext(session);
  return session.began.setup.asked.flatMap((asked) => {
    const rubric = rubrics.find(({ id }) => id === asked.rubric);
    if (rubric === undefined) return [];
    return unasked(asked, rubric, answers[rubric.id] ?? {}, call).map((question) => ({
      rubric,
      question,
    }));
  });
}

/**
 * The answers that count: the rep's own, and those that the journal gives by itself. On a first
 * contact nothing had been promised; what became of the last plan has been told already.
 */
export function allAnswers(session: Session, rubrics: readonly Rubric[]): Answers {
  const given = answersOf(session);
  const entries = session.began.setup.asked.flatMap((asked) => {
    const rubric = rubrics.find(({ id }) => id === asked.rubric);
    if (rubric === undefined) return [];
    const automatic = automaticAnswers(session, questionsOfForm(rubric, asked));
    return [[rubric.id, { ...automatic, ...given[rubric.id] }] as const];
  });
  return Object.fromEntries(entries.filter(([, own]) => Object.keys(own).length > 0));
}

/** The facts of this call that `when` may ask about. */
export function callContext(session: Session): CallContext {
  const call = session.call ?? session.began.given;
  return { type: call.type, 'first-contact': call['first-contact'] };
}

// --- internal ---

function unasked(
  asked: Asked,
  rubric: Rubric,
  answers: RubricAnswers,
  call: CallContext,
): readonly Question[] {
  const visible = visibleQuestions(rubric, answers, call);
  const form = questionsOfForm(rubric, asked);
  const left = visible.filter((question) => form.includes(question) && !(question.id in answers));
  if (left.length > 0 || asked.form === 'pivotal') return left;
  const audit = auditRubric(rubric, answers, call);
  if (audit.score !== null) return [];
  const substitute = visible.find(
    (question) => question.kind !== 'text' && !(question.id in answers),
  );
  return substitute === undefined ? [] : [substitute];
}

const POINT_OF_OUTCOME: Readonly<Record<Outcome, Answer>> = {
  kept: 5,
  partly: 3,
  forgot: 1,
  'no-chance': NA,
  dropped: NA,
};

function automaticAnswers(session: Session, questions: readonly Question[]): RubricAnswers {
  const pairs = questions.flatMap((question) => {
    const answer = automaticAnswer(session, question);
    return answer === null ? [] : [[question.id, answer] as const];
  });
  return Object.fromEntries(pairs);
}

function automaticAnswer(session: Session, question: Question): Answer | null {
  if (question.na === undefined) return null;
  if (question.signal === 'open-promises') {
    return callContext(session)['first-contact'] === true ? NA : null;
  }
  if (question.signal !== 'last-plan' || question.kind !== 'scale') return null;
  if (session.began.openPlan === null) return NA;
  const outcome = session.settled?.outcome;
  if (outcome === undefined) return null;
  const point = POINT_OF_OUTCOME[outcome];
  return typeof point === 'number'
    ? Math.round(((point - 1) * (question.points - 1)) / 4) + 1
    : point;
}
