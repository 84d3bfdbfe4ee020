import { kindOfQuestion } from '../rubric/kinds/all-kinds.ts';
import type { Question, Rubric } from '../rubric/rubric.ts';
import { type Answer, DK, NA } from './answers.ts';
import type { RaisedFlag } from './kept-audit.ts';
import { auditQuestion, type QuestionAudit } from './question-audit.ts';

/** A rubric made ready for any number of calls: what an answer comes to is looked up. */
export interface PreparedRubric {
  readonly questions: readonly PreparedQuestion[];
  readonly byId: ReadonlyMap<string, PreparedQuestion>;
  /** Whether there is a question that only some calls are asked. */
  readonly isConditional: boolean;
}

export interface PreparedQuestion {
  readonly question: Question;
  /** Its place among the questions. */
  readonly index: number;
  /** What it comes to when it is not asked. */
  readonly unasked: QuestionAudit;
  /** By answer in its one spelling; only those that fit. A number or a text is not in it. */
  readonly table: ReadonlyMap<unknown, QuestionAudit>;
  /** What is told where an answer raises its flag. */
  readonly flag: RaisedFlag | null;
}

/** Prepares a rubric, once for as long as it lives. */
export function prepareRubric(rubric: Rubric): PreparedRubric {
  const before = PREPARED.get(rubric);
  if (before !== undefined) return before;
  const questions = rubric.questions.map((one, index) => prepareQuestion(rubric, one, index));
  const prepared = {
    questions,
    byId: new Map(questions.map((one) => [one.question.id, one])),
    isConditional: rubric.questions.some(({ when }) => when !== undefined),
  };
  PREPARED.set(rubric, prepared);
  return prepared;
}

/** What an answer that fits comes to. */
export function auditAnswer({ table, question }: PreparedQuestion, answer: Answer): QuestionAudit {
  return table.get(answer) ?? auditQuestion(question, answer);
}

// --- internal ---

const PREPARED = new WeakMap<Rubric, PreparedRubric>();

function prepareQuestion({ id }: Rubric, question: Question, index: number): PreparedQuestion {
  const listed = kindOfQuestion(question).answers(question) ?? [];
  const answers = [DK, ...(question.na === undefined ? [] : [NA]), ...listed];
  const { flag } = question;
  return {
    question,
    index,
    flag: flag === undefined ? null : { rubric: id, question: question.id, say: flag.say },
    unasked: auditQuestion(question, undefined),
    table: new Map(answers.map((answer) => [answer, auditQuestion(question, answer)])),
  };
}
