import type { YAMLError } from 'yaml';
import { problem, type SyntaxFault } from '../../domain/problem.ts';
import type { Found } from './guarded-tokens.ts';
import { MOST_PROBLEMS } from './limits.ts';
import type { LineStarts } from './line-starts.ts';

/**
 * The parser's errors and warnings in our own words: one for each line, because one slip of the
 * pen makes several.
 *
 * @param quotes where each quoted text starts: a missing closing quote is shown at its opening one
 */
export function syntaxFaults(
  errors: readonly YAMLError[],
  quotes: readonly number[],
  lines: LineStarts,
): readonly Found[] {
  const faults = new Map<number, Found>();
  for (const error of errors) {
    const found = foundOf(error, quotes);
    const { line } = lines.positionOf(found.offset);
    if (!faults.has(line)) faults.set(line, found);
    if (faults.size === MOST_PROBLEMS) break;
  }
  return [...faults.values()];
}

// --- internal ---

function foundOf(error: YAMLError, quotes: readonly number[]): Found {
  const [at] = error.pos;
  if (error.code === 'NON_STRING_KEY') {
    return { problem: problem('key-not-text', [], {}), offset: at };
  }
  const detail = faultOf(error);
  const offset = detail === 'unclosed-quote' ? (quotes.findLast((quote) => quote < at) ?? at) : at;
  return { problem: problem('yaml-syntax', [], { detail }), offset };
}

function faultOf({ code, message }: YAMLError): SyntaxFault {
  if (message.startsWith('Missing closing')) return 'unclosed-quote';
  if (message.startsWith('Flow ')) return 'unclosed-bracket';
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
