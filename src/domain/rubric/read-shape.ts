import type { z } from 'zod';
import { kindOf } from '../kind-of.ts';
import { type Path, type Problem, problem, type Result } from '../problem.ts';
import { slipInKey, slipInValue } from './slips.ts';
import { valueAt } from './value-at.ts';

/**
 * A value in the shape of the schema, or everything in it that has not that shape, as problems.
 * Knows what our schemas use, and no more of zod than that.
 */
export function readShape<S extends z.ZodType>(schema: S, value: unknown): Result<z.output<S>> {
  const result = schema.safeParse(value, { error: noteKnownKeys });
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, value, []));
  return { ok: false, problems };
}

// --- internal ---

type Issue = z.core.$ZodIssue;

const WANTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

/** An issue says which keys are unknown but not which are known: carried in its message. */
function noteKnownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { shape, keyType } = (issue.inst as unknown as { _zod: { def: KnownKeys } })._zod.def;
  const keys = shape ? Object.keys(shape) : Object.values(keyType?._zod.def.entries ?? {});
  return keys.join('\n');
}

interface KnownKeys {
  readonly shape?: object;
  readonly keyType?: { readonly _zod: { readonly def: { readonly entries?: object } } };
}

function problemsOf(issue: Issue, top: unknown, above: Path): readonly Problem[] {
  const path = [...above, ...(issue.path as Path)];
  const missing = missingKey(top, path);
  if (missing !== null) return [problem('missing-key', path.slice(0, -1), { key: missing })];
  const got = valueAt(top, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split('\n');
      return issue.keys.map((key) => unknownKey(path, key, known));
    }
    case 'invalid_union':
      return unionProblems(issue, top, path);
    case 'invalid_type':
      return [typeProblem(path, got, WANTED[issue.expected] ?? issue.expected)];
    case 'invalid_value':
      return [valueProblem(path, got, issue.values.map(String))];
    case 'invalid_format':
      return [formatProblem(path, String(got))];
    case 'too_small':
      return [tooSmall(path, got, Number(issue.minimum))];
    case 'too_big':
      return [tooBig(path, got, Number(issue.maximum))];
    default:
      return [problem('wrong-type', path, { wanted: 'something else', got: kindOf(got) })];
  }
}

function unknownKey(path: Path, key: string, known: readonly string[]): Problem {
  const slip = slipInKey(key);
  if (slip === null) return problem('unknown-key', path, { key, known });
  return problem('slip', [...path, key], { slip, got: key });
}

function typeProblem(path: Path, got: unknown, wanted: string): Problem {
  if (path.length === 1 && path[0] === 'version' && typeof got === 'number') {
    return problem('unquoted-version', path, { got: String(got) });
  }
  const slip = slipInValue(wanted, got, path.at(-1));
  if (slip !== null) return problem('slip', path, { slip, got: slipped(got) });
  const isFraction = wanted === 'a whole number' && typeof got === 'number';
  return problem('wrong-type', path, { wanted, got: isFraction ? String(got) : kindOf(got) });
}

function valueProblem(path: Path, got: unknown, known: readonly string[]): Problem {
  if (path.length === 1 && path[0] === 'format') {
    return problem('bad-format', path, { got: shown(got), wanted: known[0] ?? '' });
  }
  return problem('not-one-of', path, { got: shown(got), known });
}

function formatProblem(path: Path, got: string): Problem {
  if (path.at(-1) === 'version') return problem('bad-version', path, { got });
  return problem('bad-id', path, { got });
}

function tooSmall(path: Path, got: unknown, least: number): Problem {
  if (typeof got === 'number') return problem('out-of-range', path, { got, min: least });
  if (typeof got !== 'string') return problem('too-few', path, { least });
  return got === ''
    ? problem('empty', path, { what: 'text' })
    : problem('too-short', path, { least });
}

function tooBig(path: Path, got: unknown, limit: number): Problem {
  if (typeof got === 'number') return problem('out-of-range', path, { got, max: limit });
  return problem(typeof got === 'string' ? 'too-long' : 'too-many', path, { limit });
}

/** Which of the ways to write something its author meant: the one with the fewest faults. */
function unionProblems(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  top: unknown,
  path: Path,
): readonly Problem[] {
  const got = valueAt(top, path);
  if ('options' in issue && Array.isArray(issue.options)) {
    const known = issue.options.filter((option) => typeof option === 'string');
    return [problem('not-one-of', path, { got: shown(got), known })];
  }
  const ways = issue.errors.map((way) => way.flatMap((one) => problemsOf(one, top, path)));
  const isAboutKinds = ways.every((way) => way.length === 1 && way[0]?.path.length === path.length);
  if (isAboutKinds && ways.some((way) => way[0]?.code === 'not-one-of')) {
    return [problem('not-one-of', path, { got: shown(got), known: ways.flatMap(wantedBy) })];
  }
  return ways.reduce((best, way) => (way.length < best.length ? way : best));
}

function wantedBy([first]: readonly Problem[]): readonly string[] {
  if (first?.code === 'not-one-of') return first.args.known;
  return first?.code === 'wrong-type' ? [first.args.wanted] : [];
}

/** Of what was read as a key and its value, the key is enough to know it by. */
function slipped(got: unknown): string {
  return typeof got === 'object' && got !== null ? (Object.keys(got)[0] ?? '') : String(got);
}

function missingKey(top: unknown, path: Path): string | null {
  const key = path.at(-1);
  if (typeof key !== 'string') return null;
  const parent = valueAt(top, path.slice(0, -1));
  if (typeof parent !== 'object' || parent === null) return null;
  return Object.hasOwn(parent, key) ? null : key;
}

function shown(value: unknown): string {
  return typeof value === 'object' || value === undefined ? kindOf(value) : String(value);
}
