import { type Problem, problem, type Slip, type SyntaxFault } from '../../domain/problem.ts';
import { BULLET, CURLY_START } from '../../domain/rubric/slips.ts';
import type { Found } from './found.ts';
import type { LineStarts } from './line-starts.ts';

/**
 * A fault of syntax by its cause, as far as its line or the one above it tells: the parser speaks of
 * keys and brackets where the author typed a bullet.
 */
export function byItsCause(found: Found, lines: LineStarts): Found {
  if (found.problem.code !== 'yaml-syntax') return found;
  const { detail } = found.problem.args;
  const { line, column } = lines.positionOf(found.offset);
  const above = CAN_BE_LATE.has(detail) ? [line - 1] : [];
  for (const looked of [line, ...above]) {
    const slip = slipIn(lines.lineAt(looked));
    if (slip !== null) return { problem: slip.problem, offset: lines.startOf(looked) + slip.index };
  }
  const text = lines.lineAt(line);
  const better = betterDetail(detail, text, column);
  const value = better === 'needs-quotes' ? MEANS_SOMETHING.exec(text)?.[1] : undefined;
  const offset = value === undefined ? found.offset : lines.startOf(line) + value.length;
  return { problem: problem('yaml-syntax', [], { detail: better }), offset };
}

// --- internal ---

/** Faults that are told a line late: the line above went on where it should have ended. */
const CAN_BE_LATE: ReadonlySet<SyntaxFault> = new Set([
  'unexpected',
  'indent',
  'no-colon',
  'colon-in-text',
]);

/** How each slip looks on its line; what is before the slip itself is in the first group. */
const SLIPS: readonly (readonly [Slip, RegExp])[] = [
  ['odd-space', /^([ \t]*)[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/],
  ['odd-space', /^(\s*(?:- +)?[\w.-]+:)[\u00a0\u2000-\u200b\u202f\u3000]/],
  ['bullet', new RegExp(`^(\\s*)(?=${BULLET.source.slice(1)})`)],
  ['dot-for-colon', /^(\s*)\d+[.)]\s/],
  ['hyphen-needs-space', /^(\s*)-(?=[a-z"'])/i],
  ['colon-needs-space', /^(\s*(?:- +)?)(?:[a-z][\w-]*|\d+):(?=[^\s:/])/i],
  [
    'curly-quotes',
    new RegExp(`^(\\s*(?:- +)?(?:[\\w.-]+:\\s+)?)(?=${CURLY_START.source.slice(1)})`),
  ],
];

/** A text after a key that starts with what YAML gives a meaning of its own. */
const MEANS_SOMETHING = /^(\s*(?:- +)?[\w.-]+:\s+)(?:[>|](?:[ \t]+[^\s#]|[^\s+\-\d#])|[-?] |[{[])/;

/** `'Twas`, `'m`: a short word, and no other quote that would close it on its line. */
const APOSTROPHE = /^'[a-z]{1,5}\b[^']*$/i;

function slipIn(line: string): { readonly problem: Problem; readonly index: number } | null {
  for (const [slip, pattern] of SLIPS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const index = match[1]?.length ?? 0;
    return { problem: problem('slip', [], { slip, got: line.slice(index).trim() }), index };
  }
  return null;
}

function betterDetail(detail: SyntaxFault, line: string, column: number): SyntaxFault {
  if (detail === 'unclosed-quote' && APOSTROPHE.test(line.slice(column - 1))) return 'apostrophe';
  if (detail !== 'unexpected' && detail !== 'indent') return detail;
  if (/["']\s*$/.test(line.slice(0, column - 1))) return 'quote-in-text';
  const isBracketTooMany = /[\]}]/.test(line.charAt(column - 1));
  return MEANS_SOMETHING.test(line) && !isBracketTooMany ? 'needs-quotes' : detail;
}
