import { type Problem, problem, type Result } from '../../problem.ts';
import { extendRubric, extensionProblems } from '../extend-rubric.ts';
import { readShape } from '../read-shape.ts';
import { resolveRubric } from '../resolve-rubric.ts';
import type { Rubric } from '../rubric.ts';
import { questionProblems, rubricProblems } from '../rules/all-rules.ts';
import { rubricWarnings } from '../rules/all-warnings.ts';
import { valueAt } from '../value-at.ts';
import { writtenQuestion } from '../written-question.ts';
import { type WrittenRubric, writtenExtension, writtenRubric } from '../written-rubric.ts';
import { sayWhyInExtension, sayWhyInRubric } from './extension-slips.ts';
import { sayWhyInWhen } from './when-slips.ts';

/**
 * A rubric as read from a file: resolved, with what its author should know of; or every problem it
 * has, in the order of the file's shape first and of the named rules after it.
 *
 * @param bases the rubrics that it may extend
 */
export function checkRubric(value: unknown, bases: readonly Rubric[] = []): Result<Rubric> {
  if (isExtension(value)) return checkExtension(value, bases);
  return checkWritten(value);
}

/** A rubric by its shape alone: for one that passed the rules of its day. */
export function rubricByShape(value: unknown): Result<Rubric> {
  const shape = readShape(writtenRubric, value);
  return shape.ok ? { ok: true, value: resolveRubric(shape.value) } : shape;
}

// --- internal ---

function isExtension(value: unknown): value is { readonly extends: unknown } {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'extends');
}

function checkWritten(value: unknown): Result<Rubric> {
  const shape = readShape(writtenRubric, value);
  if (!shape.ok) {
    const { problems } = shape;
    const others = rulesDespite(value, problems);
    return {
      ok: false,
      problems: [...sayWhyInWhen(problems, value).map(sayWhyInRubric), ...others],
    };
  }
  const rubric = resolveRubric(shape.value);
  return resultOf(rubric, rulesOf(rubric));
}

function checkExtension(value: unknown, bases: readonly Rubric[]): Result<Rubric> {
  const shape = readShape(writtenExtension, value);
  if (!shape.ok) {
    return { ok: false, problems: sayWhyInWhen(shape.problems, value).map(sayWhyInExtension) };
  }
  const extension = shape.value;
  if (extension.extends === extension.id) {
    return { ok: false, problems: [problem('extends-itself', ['extends'], {})] };
  }
  const base = bases.find(({ id }) => id === extension.extends);
  if (base === undefined) {
    const args = { rubric: extension.extends, known: bases.map(({ id }) => id) };
    return { ok: false, problems: [problem('unknown-rubric', ['extends'], args)] };
  }
  const own = extensionProblems(extension, base);
  if (own.some(isError)) return { ok: false, problems: own };
  const { written, origin } = extendRubric(extension, base);
  const checked = checkWritten(written);
  const ofBoth = checked.ok ? (checked.warnings ?? []) : checked.problems;
  const problems = [
    ...own,
    ...ofBoth.map((one) => ({ ...one, path: origin(one.path) })).filter(isForThisAuthor),
  ];
  return checked.ok ? { ...checked, warnings: problems } : { ok: false, problems };
}

/** Of what is as in the base, its own author was warned. */
function isForThisAuthor({ severity, path }: Problem): boolean {
  return severity === 'error' || path[0] !== 'extends';
}

function resultOf(rubric: Rubric, problems: readonly Problem[]): Result<Rubric> {
  if (problems.some(isError)) return { ok: false, problems };
  return { ok: true, value: rubric, warnings: problems };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function rulesOf(rubric: Rubric): readonly Problem[] {
  const ofQuestions = rubric.questions.flatMap((question, index) =>
    questionProblems(question, ['questions', index]),
  );
  return [...ofQuestions, ...rubricProblems(rubric), ...rubricWarnings(rubric)];
}

/**
 * A coach should not have to mend one problem to be told of the next: where only unknown keys
 * spoil the shape, all rules are tried without them; otherwise those of each sound question.
 */
function rulesDespite(value: unknown, shape: readonly Problem[]): readonly Problem[] {
  const known = withoutUnknownKeys(value, shape);
  const whole = writtenRubric.safeParse(known);
  if (whole.success) {
    // What seems to be lacking may be just what could not be read.
    const unread = new Set(shape.map(({ path }) => path.join('.')));
    return rulesOf(resolveRubric(whole.data)).filter(({ path }) => !unread.has(path.join('.')));
  }
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
    if (one.code !== 'unknown-key') continue;
    const parent = valueAt(copy, one.path);
    if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, one.args.key);
  }
  return copy;
}
