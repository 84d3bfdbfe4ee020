import type { CallContext, RubricAnswers } from '../audit/answers.ts';
import { coachingNotes } from '../audit/coaching.ts';
import { roundForDisplay } from '../audit/numbers.ts';
import { auditRubric, type RubricAudit, raisedFlags } from '../audit/rubric-audit.ts';
import { checkAnswer } from '../note/check-answers.ts';
import { type Path, type Problem, problem } from '../problem.ts';
import type { OwnTest, Rubric } from './rubric.ts';

type Expected = OwnTest['expect'];
export type ExpectedKey = keyof Expected;

/** One expected key: what the coach wrote, and what the rubric gives. */
export interface Expectation {
  readonly key: ExpectedKey;
  readonly passed: boolean;
  readonly expected: Expected[ExpectedKey];
  readonly actual: Expected[ExpectedKey];
}

export interface OwnTestResult {
  readonly name: string;
  /** Every expectation met, at least one stated, and every answer one that the rubric allows. */
  readonly passed: boolean;
  readonly expectations: readonly Expectation[];
  /** Why the test proves nothing as written, with paths from the top of the rubric. */
  readonly problems: readonly Problem[];
}

/**
 * Runs the tests a coach wrote into a rubric, in their order. Scores are compared as shown (half
 * up), notes and flags in any order.
 */
export function runOwnTests(rubric: Rubric): readonly OwnTestResult[] {
  return rubric.tests.map((test, index) => runOwnTest(rubric, test, ['tests', index]));
}

/** What the rubric gives for a test's answers, as a test writes it down. */
export function actualOutcome(
  rubric: Rubric,
  test: Pick<OwnTest, 'answers' | 'call'>,
): Required<Expected> {
  const { answers } = readAnswers(rubric, test, []);
  return outcomeOf(auditRubric(rubric, answers, callOf(test)));
}

// --- internal ---

function runOwnTest(rubric: Rubric, test: OwnTest, path: Path): OwnTestResult {
  const { answers, problems } = readAnswers(rubric, test, [...path, 'answers']);
  const actual = outcomeOf(auditRubric(rubric, answers, callOf(test)));
  const keys = (Object.keys(actual) as ExpectedKey[]).filter(
    (key) => test.expect[key] !== undefined,
  );
  const expectations = keys.map((key) => compare(key, test.expect[key], actual[key]));
  const all =
    keys.length > 0
      ? problems
      : [...problems, problem('too-few', [...path, 'expect'], { least: 1 })];
  const passed = all.length === 0 && expectations.every((expectation) => expectation.passed);
  return { name: test.name, passed, expectations, problems: all };
}

function outcomeOf(audit: RubricAudit): Required<Expected> {
  return {
    score: audit.score === null ? null : roundForDisplay(audit.score),
    band: audit.band ?? null,
    answered: audit.answered,
    notes: coachingNotes(audit).map(({ question, side }) =>
      question === undefined ? side : `${question}.${side}`,
    ),
    flags: raisedFlags(audit).map(({ question }) => question),
  };
}

function compare(
  key: ExpectedKey,
  expected: Expected[ExpectedKey],
  actual: Expected[ExpectedKey],
): Expectation {
  return { key, expected, actual, passed: inAnyOrder(expected) === inAnyOrder(actual) };
}

function inAnyOrder(value: Expected[ExpectedKey]): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
}

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
