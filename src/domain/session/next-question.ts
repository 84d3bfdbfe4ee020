import { type Answer, type Answers, answerTo, type RubricAnswers } from '../audit/answers.ts';
import { auditRubric } from '../audit/rubric-audit.ts';
import { visibleQuestions } from '../audit/visible-questions.ts';
import { isScored, type Question, type Rubric } from '../rubric/rubric.ts';
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

/** The answers that count: the rep's own, and those that the journal gives by itself. */
export function allAnswers(session: Session, rubrics: readonly Rubric[]): Answers {
  const entries = askedRubrics(session, rubrics)
    .filter(({ answers }) => Object.keys(answers).length > 0)
    .map(({ rubric, answers }) => [rubric.id, answers] as const);
  return Object.fromEntries(entries);
}

// --- internal ---

interface AskedRubric {
  readonly asked: Asked;
  readonly rubric: Rubric;
  readonly answers: RubricAnswers;
}

function askedRubrics(session: Session, rubrics: readonly Rubric[]): readonly AskedRubric[] {
  const given = answersOf(session);
  return session.began.setup.asked.flatMap((asked) => {
    const rubric = rubrics.find(({ id }) => id === asked.rubric);
    if (rubric === undefined) return [];
    const automatic = automaticAnswers(session, questionsOfForm(rubric, asked));
    return [{ asked, rubric, answers: { ...automatic, ...given[rubric.id] } }];
  });
}

function unasked({ asked, rubric, answers }: AskedRubric, session: Session): readonly Question[] {
  const visible = visibleQuestions(rubric, answers, callContext(session));
  const form = questionsOfForm(rubric, asked);
  const left = visible.filter(
    (question) => form.includes(question) && !isAnswered(question, answers),
  );
  if (left.length > 0 || asked.form === 'pivotal') return left;
  if (isScorable(rubric, answers, session)) return [];
  const substitute = visible.find(
    (question) => isScored(question) && !isAnswered(question, answers),
  );
  return substitute === undefined ? [] : [substitute];
}

/** How many more a score will need once those that are coming have been answered. */
function substitutesAfter(
  coming: readonly Question[],
  { asked, rubric, answers }: AskedRubric,
  session: Session,
): number {
  if (asked.form === 'pivotal') return 0;
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
  if (question.kind === 'choice') return question.options[0]?.id ?? '';
  if (question.kind === 'number') return question.min;
  return question.kind === 'yes-no' ? 'yes' : 1;
}
