import { isUtf8 } from 'node:buffer';
import {
  type LocatedProblem,
  type Lookalike,
  type Outcome,
  problem,
} from '../../domain/problem.ts';
import { MOST_BYTES } from './limits.ts';
import { LineStarts } from './line-starts.ts';

/**
 * The text of a file that should be YAML, without its byte order mark; or what the file is
 * instead, when it is something that people do hand over: a saved web page, a spreadsheet.
 */
export function textOf(content: string | Uint8Array): Outcome<string, LocatedProblem> {
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  if (bytes > MOST_BYTES) {
    return refused({ problem: problem('too-large', [], { bytes, limit: MOST_BYTES }), at: null });
  }
  if (typeof content !== 'string') {
    const what = archiveOrDocument(Buffer.from(content));
    if (what !== null) return lookalike(what, null);
    if (!isUtf8(content)) return refused({ problem: problem('not-text', [], {}), at: null });
  }
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  return plainText(text.startsWith('\u{feff}') ? text.slice(1) : text);
}

// --- internal ---

const WEB_PAGE = /^\s*<(?:!doctype\s+html|html|head|body|\?xml|!--)/i;

function plainText(text: string): Outcome<string, LocatedProblem> {
  const first = { line: 1, column: 1 };
  if (text.trim() === '') {
    return refused({ problem: problem('empty', [], { what: 'file' }), at: first });
  }
  if (text.startsWith('%PDF-')) return lookalike('PDF', first);
  const nul = text.indexOf('\0');
  if (nul !== -1) return lookalike('binary', new LineStarts(text).positionOf(nul));
  if (WEB_PAGE.test(text.slice(0, 1024))) return lookalike('web page', first);
  return isJson(text) ? lookalike('JSON', first) : { ok: true, value: text };
}

/** By their first bytes: a zip (which newer office files are) and the older office container. */
function archiveOrDocument(bytes: Buffer): Lookalike | null {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) {
    if (bytes.includes('xl/')) return 'spreadsheet';
    return bytes.includes('word/') ? 'Word document' : 'zip archive';
  }
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    return bytes.includes('Workbook', 0, 'utf16le') ? 'spreadsheet' : 'Word document';
  }
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'PDF';
  const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  return !isUtf16 && !isUtf8(bytes) && bytes.includes(0) ? 'binary' : null;
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function lookalike(what: Lookalike, at: LocatedProblem['at']): Outcome<never, LocatedProblem> {
  return refused({ problem: problem('looks-like', [], { what }), at });
}

function refused(found: LocatedProblem): Outcome<never, LocatedProblem> {
  return { ok: false, problems: [found] };
}
