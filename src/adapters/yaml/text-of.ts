import { isUtf8 } from 'node:buffer';
import { type LocatedProblem, type Lookalike, problem, type Result } from '../../domain/problem.ts';
import { MOST_BYTES } from './limits.ts';
import { LineStarts } from './line-starts.ts';
import { lookalikeOfBytes, lookalikeOfText } from './lookalikes.ts';

/**
 * The text of a file that should be YAML, without its byte order mark; or what the file is
 * instead, when it is something that people do hand over: a saved web page, a spreadsheet.
 */
export function textOf(content: string | Uint8Array): Result<string, LocatedProblem> {
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (bytes > MOST_BYTES) {
    return refused({ problem: problem('too-large', [], { bytes, limit: MOST_BYTES }), at: null });
  }
  if (typeof content !== 'string') {
    const what = lookalikeOfBytes(asBuffer(content));
    if (what !== null) return lookalike(what, null);
    if (!isUtf8(content)) return refused({ problem: problem('not-text', [], {}), at: null });
  }
  const text = typeof content === 'string' ? content : asBuffer(content).toString('utf8');
  return plainText(text.startsWith('\u{feff}') ? text.slice(1) : text);
}

// --- internal ---

function plainText(text: string): Result<string, LocatedProblem> {
  const first = { line: 1, column: 1 };
  if (text.trim() === '') {
    return refused({ problem: problem('empty', [], { what: 'file' }), at: first });
  }
  const what = lookalikeOfText(text);
  if (what !== null) return lookalike(what, first);
  const nul = text.indexOf('\0');
  if (nul !== -1) return lookalike('binary', new LineStarts(text).positionOf(nul));
  return { ok: true, value: text };
}

/** The same bytes, not a copy of them. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function lookalike(what: Lookalike, at: LocatedProblem['at']): Result<never, LocatedProblem> {
  return refused({ problem: problem('looks-like', [], { what }), at });
}

function refused(found: LocatedProblem): Result<never, LocatedProblem> {
  return { ok: false, problems: [found] };
}
