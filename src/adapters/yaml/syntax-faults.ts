import type { YAMLError } from 'yaml';
import { problem, type SyntaxFault } from '../../domain/problem.ts';
import { byItsCause } from './fault-causes.ts';
import type { Found } from './found.ts';
import { MOST_PROBLEMS } from './limits.ts';
import type { LineStarts } from './line-starts.ts';

/**
 * The parser's errors and warnings in our own words, one for each line, up to the first after which
 * a parser can only guess: what it says of the lines below that one is mostly untrue.
 *
 * @param quotes where each quoted text starts: a missing closing quote is shown at its opening one
 */
export function syntaxFaults(
  errors: readonly YAMLError[],
  quotes: readonly number[],
  lines: LineStarts,
): readonly Found[] {
  const faults = new Map<number, Found>();
  for (const found of inOrder(errors, quotes)) {
    const { line } = lines.positionOf(found.offset);
    if (!faults.has(line)) faults.set(line, byItsCause(found, lines));
    if (!isLocal(found) || faults.size === MOST_PROBLEMS) break;
  }
  return [...faults.values()];
}

// --- internal ---

/** Faults that spoil one value and leave the lines around it readable. */
const LOCAL: ReadonlySet<SyntaxFault> = new Set(['colon-in-text', 'needs-quotes', 'bad-escape']);

function isLocal({ problem }: Found): boolean {
  return problem.code !== 'yaml-syntax' || LOCAL.has(problem.args.detail);
}

function inOrder(errors: readonly YAMLError[], quotes: readonly number[]): readonly Found[] {
  const tooFarIn = new Set(errors.filter(isAboutSeveralLines).map(({ pos }) => pos[0]));
  return errors
    .map((error) => {
      const isTooFarIn = error.code === 'BLOCK_AS_IMPLICIT_KEY' && tooFarIn.has(error.pos[0]);
      return foundOf(error, isTooFarIn ? 'indent-below' : faultOf(error), quotes);
    })
    .sort((a, b) => a.offset - b.offset);
}

function isAboutSeveralLines({ code }: YAMLError): boolean {
  return code === 'MULTILINE_IMPLICIT_KEY';
}

function foundOf(error: YAMLError, detail: SyntaxFault, quotes: readonly number[]): Found {
  const [at] = error.pos;
  if (error.code === 'NON_STRING_KEY') {
    return { problem: problem('key-not-text', [], {}), offset: at };
  }
  const offset = detail === 'unclosed-quote' ? (quotes.findLast((quote) => quote < at) ?? at) : at;
  return { problem: problem('yaml-syntax', [], { detail }), offset };
}

function faultOf({ code, message }: YAMLError): SyntaxFault {
  if (message.startsWith('Missing closing')) return 'unclosed-quote';
  if (message.startsWith('Flow ')) return 'unclosed-bracket';
  if (message.startsWith('Sequence item without')) return 'indent';
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'colon-in-text';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return 'no-colon';
    case 'BAD_SCALAR_START':
      return 'needs-quotes';
    case 'BAD_DQ_ESCAPE':
      return 'bad-escape';
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'BAD_INDENT':
      return 'indent';
    default:
      return 'unexpected';
  }
}
