import type { CallContext, RubricAnswers } from '../../audit/answers.ts';
import { checkAnswer } from '../../audit/check-answers.ts';
import { auditRubric, type RubricAudit } from '../../audit/rubric-audit.ts';
import { type Path, type Problem, problem } from '../../problem.ts';
import type { OwnTest, Rubric } from '../../rubric/rubric.ts';

/** What the answers of one of a rubric's own tests come to. */
export interface AuditedOwnTest {
  readonly audit: RubricAudit;
  /** Answers that the rubric does not take: the audit is without them. */
  readonly problems: readonly Problem[];
}

/** @param path where the test stands, for its problems */
export function auditOwnTest(
  rubric: Rubric,
  test: Pick<OwnTest, 'answers' | 'call'>,
  path: Path,
): AuditedOwnTest {
  const { answers, problems } = readAnswers(rubric, test, [...path, 'answers']);
  return { audit: auditRubric(rubric, answers, callOf(test)), problems };
}

// --- internal ---

function readAnswers(
  rubric: Rubric,
  test: Pick<OwnTest, 'answers'>,
  path: Path,
): { readonly answers: RubricAnswers; readonly problems: readonly Problem[] } {
  const known = rubric.questions.map(({ id }) => id);
  const read = Object.entries(test.answers).map(([id, written]) => {
    const question = rubric.questions.find((one) => one.id === id);
    const at = [...path, id];
    if (question === undefined) {
      return { id, problem: problem('unknown-question', at, { question: id, known }) };
    }
    return { id, ...checkAnswer(question, written, at) };
  });
  return {
    answers: Object.fromEntries(
      read.flatMap((one) => ('answer' in one ? [[one.id, one.answer]] : [])),
    ),
    problems: read.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  };
}

/** Call facts as a coach may write them: `yes` is a word to YAML 1.2, and means true here. */
function callOf({ call = {} }: Pick<OwnTest, 'call'>): CallContext {
  const type = call['call.type'];
  const first = call['call.first-contact'];
  return {
    type: type === undefined ? undefined : String(type),
    'first-contact': first === undefined ? undefined : first === true || first === 'yes',
  };
}
