import { type Answer, type Answers, answerTo, type RubricAnswers } from '../audit/answers.ts';
import { auditRubric } from '../audit/rubric-audit.ts';
import { visibleQuestions } from '../audit/visible-questions.ts';
import { kindOfQuestion } from '../rubric/kinds/all-kinds.ts';
import { isScored, type Question, type Rubric } from '../rubric/rubric.ts';
import { questionsAskedAgain } from './asked-again.ts';
import { automaticAnswers } from './automatic-answers.ts';
import { answersOf, callContext, type Session } from './session.ts';
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
  return askedRubrics(session, rubrics).flatMap((one) =>
    unasked(one, session).map((question) => ({ rubric: one.rubric, question })),
  );
}

/**
 * How many questions are still to come, the substitutes for what did not apply included: an
 * estimate, since every answer can change it.
 */
export function countToCome(session: Session, rubrics: readonly Rubric[]): number {
  const counts = askedRubrics(session, rubrics).map((one) => {
    const coming = unasked(one, session);
    return coming.length + substitutesAfter(coming, one, session);
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * The answers that count: the rep's own, those that the journal gives by itself, and of an entry
 * that is amended those that were not answered anew.
 */
export function allAnswers(session: Session, rubrics: readonly Rubric[]): Answers {
  const entries = askedRubrics(session, rubrics)
    .filter(({ answers }) => Object.keys(answers).length > 0)
    .map(({ rubric, answers }) => [rubric.id, answers] as const);
  return { ...session.began.amends?.answers, ...Object.fromEntries(entries) };
}

// --- internal ---

interface AskedRubric {
  readonly asked: Asked;
  readonly rubric: Rubric;
  /** Asked before any substitution. */
  readonly form: readonly Question[];
  /** Said in this session, or by itself. */
  readonly said: RubricAnswers;
  /** With those that an amended entry has. */
  readonly answers: RubricAnswers;
}

function askedRubrics(session: Session, rubrics: readonly Rubric[]): readonly AskedRubric[] {
  const given = answersOf(session);
  return session.began.setup.asked.flatMap((asked) => {
    const rubric = rubrics.find(({ id }) => id === asked.rubric);
    if (rubric === undefined) return [];
    const { amends } = session.began;
    const kept = amends && (answerTo(amends.answers, rubric.id) ?? {});
    const form =
      amends === undefined
        ? questionsOfForm(rubric, asked)
        : questionsAskedAgain(amends, rubric, asked);
    const said = { ...automaticAnswers(session, form, kept), ...given[rubric.id] };
    return [{ asked, rubric, form, said, answers: { ...kept, ...said } }];
  });
}

function unasked(one: AskedRubric, session: Session): readonly Question[] {
  const { rubric, form, said, answers } = one;
  const visible = visibleQuestions(rubric, answers, callContext(session));
  const left = visible.filter((question) => form.includes(question) && !isAnswered(question, said));
  if (left.length > 0 || !takesSubstitutes(one, session)) return left;
  if (isScorable(rubric, answers, session)) return [];
  const substitute = visible.find(
    (question) => isScored(question) && !isAnswered(question, answers),
  );
  return substitute === undefined ? [] : [substitute];
}

/** How many more a score will need once those that are coming have been answered. */
function substitutesAfter(coming: readonly Question[], one: AskedRubric, session: Session): number {
  if (!takesSubstitutes(one, session)) return 0;
  const { rubric, answers } = one;
  let supposed = { ...supposedAnswers(coming), ...answers };
  const visible = visibleQuestions(rubric, supposed, callContext(session));
  const spare = visible.filter((question) => isScored(question) && !isAnswered(question, supposed));
  let count = 0;
  for (const question of spare) {
    if (isScorable(rubric, supposed, session)) break;
    supposed = { ...supposed, ...supposedAnswers([question]) };
    count += 1;
  }
  return count;
}

/** In an amendment only where there was a score, which a new `na` or `dk` can take away. */
function takesSubstitutes({ asked, rubric }: AskedRubric, { began }: Session): boolean {
  if (asked.form === 'pivotal') return false;
  if (began.amends === undefined) return true;
  return (answerTo(began.amends.rubrics, rubric.id)?.score ?? null) !== null;
}

function isAnswered({ id }: Question, answers: RubricAnswers): boolean {
  return answerTo(answers, id) !== undefined;
}

function isScorable(rubric: Rubric, answers: RubricAnswers, session: Session): boolean {
  return auditRubric(rubric, answers, callContext(session)).score !== null;
}

/** Any answer will do: only whether there is one matters. */
function supposedAnswers(questions: readonly Question[]): RubricAnswers {
  return Object.fromEntries(questions.map((question) => [question.id, someAnswer(question)]));
}

function someAnswer(question: Question): Answer {
  const kind = kindOfQuestion(question);
  return kind.answers(question)?.[0] ?? kind.range(question)?.[0] ?? '';
}
