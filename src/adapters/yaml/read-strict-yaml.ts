import type { Document } from 'yaml';
import { type LocatedProblem, problem, type Result } from '../../domain/problem.ts';
import { composeTokens } from './compose-tokens.ts';
import type { Found } from './found.ts';
import { guardedTokens } from './guarded-tokens.ts';
import { LineStarts } from './line-starts.ts';
import { type Places, placesIn } from './places.ts';
import { plainValue } from './plain-value.ts';
import { syntaxFaults } from './syntax-faults.ts';
import { textOf } from './text-of.ts';

export interface YamlDocument extends Places {
  /** Plain data: null, booleans, numbers, text, arrays, and objects without a prototype. */
  readonly value: unknown;
  /** What the value lacks of what its author wrote, which YAML itself takes for right. */
  readonly losses: readonly LocatedProblem[];
}

/**
 * Reads a stranger's YAML (1.2, core schema) within limits that keep it cheap: what could run code,
 * grow without bound or mean two things is refused, each with its line. Takes a byte order mark
 * and any line ends. Never throws for anything that a file can hold.
 *
 * @param content the text, or the bytes as they came from the disk
 */
export function readStrictYaml(content: string | Uint8Array): Result<YamlDocument, LocatedProblem> {
  const text = textOf(content);
  if (!text.ok) return text;
  const lines = new LineStarts(text.value);
  const guarded = guardedTokens(text.value);
  if (guarded.refused.length > 0) return refused(guarded.refused, lines);
  const document = composeTokens(guarded.tokens, text.value.length);
  const faults = syntaxFaults([...document.errors, ...document.warnings], guarded.quotes, lines);
  if (faults.length > 0) return refused(withLosses(faults, guarded.losses), lines);
  if (isNothing(document)) {
    return refused([{ problem: problem('empty', [], { what: 'file' }), offset: 0 }], lines);
  }
  const { value, placed, refused: bad } = plainValue(document.contents);
  if (bad.length > 0) return refused(bad, lines);
  const losses = located(guarded.losses, lines);
  return { ok: true, value: { value, losses, ...placesIn(placed, lines) } };
}

// --- internal ---

function isNothing({ contents }: Document.Parsed): boolean {
  return contents === null || ('value' in contents && contents.value === null);
}

function refused(found: readonly Found[], lines: LineStarts): Result<never, LocatedProblem> {
  return { ok: false, problems: located(found, lines) };
}

function located(found: readonly Found[], lines: LineStarts): readonly LocatedProblem[] {
  return found.map(({ problem, offset }) => ({ problem, at: lines.positionOf(offset) }));
}

/** What was lost before the first fault is often its cause. */
function withLosses(faults: readonly Found[], losses: readonly Found[]): readonly Found[] {
  const [first] = faults;
  return [
    ...losses.filter(({ offset }) => first !== undefined && offset < first.offset),
    ...faults,
  ];
}
