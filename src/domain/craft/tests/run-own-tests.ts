import { roundForDisplay } from '../../audit/numbers.ts';
import { placeOf } from '../../audit/place.ts';
import { type RubricAudit, raisedFlags } from '../../audit/rubric-audit.ts';
import { coachingNotes } from '../../coaching/coaching.ts';
import { type Path, type Problem, problem } from '../../problem.ts';
import type { OwnTest, Rubric } from '../../rubric/rubric.ts';
import { auditOwnTest } from './audit-own-test.ts';

type Expected = OwnTest['expect'];
export type ExpectedKey = keyof Expected;
type ExpectedValue = Required<Expected>[ExpectedKey];

/** One expected key: what the coach wrote, and what the rubric gives. */
export interface Expectation {
  readonly key: ExpectedKey;
  readonly passed: boolean;
  readonly expected: ExpectedValue;
  readonly actual: ExpectedValue;
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
export function actualValues(
  rubric: Rubric,
  test: Pick<OwnTest, 'answers' | 'call'>,
): Required<Expected> {
  return outcomeOf(auditOwnTest(rubric, test, []).audit);
}

// --- internal ---

function runOwnTest(rubric: Rubric, test: OwnTest, path: Path): OwnTestResult {
  const { audit, problems } = auditOwnTest(rubric, test, path);
  const actual = outcomeOf(audit);
  const expectations = (Object.keys(actual) as ExpectedKey[]).flatMap((key) => {
    const expected = test.expect[key];
    return expected === undefined ? [] : [compare(key, expected, actual[key])];
  });
  const all =
    expectations.length > 0
      ? problems
      : [...problems, problem('nothing-expected', [...path, 'expect'], {})];
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
    place: placeOf([audit]).place?.name ?? null,
  };
}

function compare(key: ExpectedKey, expected: ExpectedValue, actual: ExpectedValue): Expectation {
  return { key, expected, actual, passed: inAnyOrder(expected) === inAnyOrder(actual) };
}

function inAnyOrder(value: ExpectedValue): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
}
