import { type Outcome, type Path, type Problem, problem } from '../problem.ts';
import { resolveRubric } from './resolve-rubric.ts';
import type { Rubric } from './rubric.ts';
import { questionProblems, rubricProblems } from './rules/all-rules.ts';
import { shapeProblems } from './shape-problems.ts';
import { type WrittenRubric, writtenQuestion, writtenRubric } from './written-rubric.ts';

/**
 * A rubric as read from a file: resolved, or every problem it has, in the order of the file's
 * shape first and of the named rules after it.
 */
export function checkRubric(value: unknown): Outcome<Rubric> {
  const shape = withoutNotYet(shapeProblems(writtenRubric, value));
  if (shape.length > 0) return { ok: false, problems: [...shape, ...rulesDespite(value, shape)] };
  const rubric = resolveRubric(writtenRubric.parse(value));
  const problems = rulesOf(rubric);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: rubric };
}

// --- internal ---

/** What `extends` brings, once it is supported. */
const NOT_YET: ReadonlySet<string> = new Set(['extends', 'remove', 'change', 'add']);

function withoutNotYet(problems: readonly Problem[]): readonly Problem[] {
  const isExtending = problems.some((one) => isNotYet(one) && one.args.key === 'extends');
  return problems
    .filter((one) => !(isExtending && one.code === 'missing-key' && one.path.length === 0))
    .map((one) => (isNotYet(one) ? problem('not-yet', one.path, { key: one.args.key }) : one));
}

function isNotYet(one: Problem): one is Extract<Problem, { code: 'unknown-key' }> {
  return one.code === 'unknown-key' && one.path.length === 0 && NOT_YET.has(one.args.key);
}

function rulesOf(rubric: Rubric): readonly Problem[] {
  const ofQuestions = rubric.questions.flatMap((question, index) =>
    questionProblems(question, ['questions', index]),
  );
  return [...ofQuestions, ...rubricProblems(rubric)];
}

/**
 * A coach should not have to mend one problem to be told of the next: where only unknown keys
 * spoil the shape, all rules are tried without them; otherwise those of each sound question.
 */
function rulesDespite(value: unknown, shape: readonly Problem[]): readonly Problem[] {
  const known = withoutUnknownKeys(value, shape);
  const whole = writtenRubric.safeParse(known);
  if (whole.success) return rulesOf(resolveRubric(whole.data));
  const questions = (known as { questions?: unknown } | null)?.questions;
  if (!Array.isArray(questions)) return [];
  return questions.flatMap((question, index) => {
    const alone = writtenQuestion.safeParse(question);
    if (!alone.success) return [];
    const { questions } = resolveRubric({ questions: [alone.data] } as unknown as WrittenRubric);
    return questions.flatMap((one) => questionProblems(one, ['questions', index]));
  });
}

function withoutUnknownKeys(value: unknown, shape: readonly Problem[]): unknown {
  const copy = structuredClone(value);
  for (const one of shape) {
    if (one.code !== 'unknown-key' && one.code !== 'not-yet') continue;
    const parent = valueAt(copy, one.path);
    if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, one.args.key);
  }
  return copy;
}

function valueAt(top: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    top,
  );
}
