import type { LocatedProblem, Outcome, PlacedProblem } from '../../domain/problem.ts';
import { LineStarts } from '../yaml/line-starts.ts';
import { positionOf } from '../yaml/places.ts';
import { readStrictYaml, type YamlDocument } from '../yaml/read-strict-yaml.ts';

/** A value that passed its check, and the text it was read from. */
export interface Checked<T> {
  readonly value: T;
  readonly document: YamlDocument;
  readonly text: string;
}

/**
 * Reads YAML and checks what it holds, with every problem at its place in the author's own lines.
 *
 * @param file as the person named it
 */
export function readChecked<T>(
  file: string,
  content: Uint8Array,
  check: (value: unknown) => Outcome<T>,
): Outcome<Checked<T>, PlacedProblem> {
  const text = Buffer.from(content).toString('utf8');
  const read = readStrictYaml(content);
  if (!read.ok) return { ok: false, problems: placed(file, text, read.problems) };
  const document = read.value;
  const checked = check(document.value);
  const found = checked.ok ? (checked.warnings ?? []) : checked.problems;
  const located = found.map((problem) => ({ problem, at: positionOf(problem, document) }));
  const problems = placed(file, text, located);
  if (!checked.ok) return { ok: false, problems };
  return { ok: true, value: { value: checked.value, document, text }, warnings: problems };
}

/** Adds the file and the line itself to what is wrong in it. */
export function placed(
  file: string,
  text: string,
  located: readonly LocatedProblem[],
): readonly PlacedProblem[] {
  const lines = new LineStarts(text.startsWith('\u{feff}') ? text.slice(1) : text);
  return located.map(({ problem, at }) => {
    const sourceLine = at === null ? null : lines.lineAt(at.line);
    return { problem, at, file, sourceLine };
  });
}
