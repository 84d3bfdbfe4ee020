import type { LocatedProblem, PlacedProblem, Problem, Result } from '../../domain/problem.ts';
import { rubricLayout } from '../../domain/rubric/layout.ts';
import { byCauseInText } from '../yaml/causes-in-text.ts';
import { isCsv } from '../yaml/lookalikes.ts';
import { positionOf } from '../yaml/places.ts';
import { readStrictYaml, type YamlDocument } from '../yaml/read-strict-yaml.ts';
import { byIndentation } from './by-indentation.ts';
import { linesOf, placed } from './placed.ts';

/** A value that passed its check, and the text it was read from. */
export interface Checked<T> {
  readonly value: T;
  readonly document: YamlDocument;
  readonly text: string;
}

/**
 * Reads YAML and checks what it holds, with every problem by its cause and at its place in the
 * author's own lines.
 *
 * @param file as the person named it
 * @param wanted what the file should have been, where there is a way to make one of something else
 */
export function readChecked<T>(
  file: string,
  content: Uint8Array,
  check: (value: unknown) => Result<T>,
  wanted?: 'rubric',
): Result<Checked<T>, PlacedProblem> {
  const read = readOnce(file, content, check, wanted);
  if (read.ok || wanted === undefined) return read;
  const text = Buffer.from(content).toString('utf8');
  return byIndentation(file, text, rubricLayout, read, (again) =>
    readOnce(file, Buffer.from(again), check, wanted),
  );
}

// --- internal ---

function readOnce<T>(
  file: string,
  content: Uint8Array,
  check: (value: unknown) => Result<T>,
  wanted: 'rubric' | undefined,
): Result<Checked<T>, PlacedProblem> {
  const text = Buffer.from(content).toString('utf8');
  const read = readStrictYaml(content);
  const refuse = (located: readonly LocatedProblem[]) => {
    const problems = isCsv(text) ? [CSV] : located;
    return {
      ok: false,
      problems: placed(
        file,
        text,
        problems.map((one) => asWanted(one, wanted)),
      ),
    } as const;
  };
  if (!read.ok) return refuse(read.problems);
  const document = read.value;
  const checked = check(document.value);
  const found = checked.ok ? (checked.warnings ?? []) : checked.problems;
  if (checked.ok && found.length === 0 && document.losses.length === 0) {
    return { ok: true, value: { value: checked.value, document, text }, warnings: [] };
  }
  const located = locatedByCause(found, document, text);
  if (!checked.ok || document.losses.length > 0) return refuse(located);
  const warnings = placed(file, text, located);
  return { ok: true, value: { value: checked.value, document, text }, warnings };
}

const CSV: LocatedProblem = {
  problem: { code: 'looks-like', severity: 'error', path: [], args: { what: 'CSV' } },
  at: { line: 1, column: 1 },
};

/** What was lost comes first: what else is wrong at the same place comes of it. */
function locatedByCause(
  found: readonly Problem[],
  document: YamlDocument,
  text: string,
): readonly LocatedProblem[] {
  const lines = linesOf(text);
  const located = found.map((problem) => ({ problem, at: positionOf(problem, document) }));
  const all = [...document.losses, ...located.map((one) => byCauseInText(one, lines))];
  const meant = new Set(all.flatMap(({ problem }) => keyMeantBy(problem)));
  const lost = new Set(document.losses.map(({ at }) => placeKey(at)));
  const seen = new Set<string>();
  return all.filter((one) => {
    const place = placeKey(one.at);
    if (lost.has(place) && !document.losses.includes(one)) return false;
    if (one.problem.code === 'missing-key' && meant.has(one.problem.args.key)) return false;
    const key = `${place} ${one.problem.code}`;
    if (one.problem.code === 'slip' && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A key that is there but for its quotes or spaces is not missing. */
function keyMeantBy({ code, args }: Problem): readonly string[] {
  return code === 'slip' ? [args.got.replace(/[^\w-]/g, '')] : [];
}

function placeKey(at: LocatedProblem['at']): string {
  return `${at?.line}:${at?.column}`;
}

function asWanted(one: LocatedProblem, wanted: 'rubric' | undefined): LocatedProblem {
  const { problem } = one;
  if (problem.code !== 'looks-like' || wanted === undefined) return one;
  return { ...one, problem: { ...problem, args: { ...problem.args, wanted } } };
}
