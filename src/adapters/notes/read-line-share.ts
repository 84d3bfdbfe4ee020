import { isUtf8 } from 'node:buffer';
import { type Problem, problem } from '../../domain/problem.ts';
import type { LineShare, WrittenNote } from '../../use-cases/ports/notes-port.ts';
import { LONGEST_LINE, splitLines } from '../files/read-lines.ts';
import { readJsonLine } from './read-json-notes.ts';
import { unreadable } from './written-notes.ts';

/**
 * The notes of some lines, a JSON object each; blank lines are passed over. What a line gives depends
 * on that line alone, and a bad one harms no other.
 */
export function* readLineShare({
  file,
  bytes,
  linesAbove,
  tooLong,
}: LineShare): Generator<WrittenNote> {
  const refused = (found: Problem, above: number) =>
    unreadable([{ problem: found, at: TOP }], { file, text: '', linesAbove: above });
  if (tooLong) {
    yield refused(problem('line-too-long', [], { limit: LONGEST_LINE }), linesAbove);
    return;
  }
  let above = linesAbove;
  for (const text of linesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    if (text === null) yield refused(problem('not-text', [], {}), above);
    else if (text.trim() !== '') yield readJsonLine({ file, text, linesAbove: above });
    above += 1;
  }
}

// --- internal ---

const TOP = { line: 1, column: 1 };

/** As text; null for a line that is no UTF-8. */
function* linesOf(bytes: Buffer): Generator<string | null> {
  if (!isUtf8(bytes)) {
    for (const line of splitLines(bytes)) yield isUtf8(line) ? line.toString('utf8') : null;
    return;
  }
  const text = bytes.toString('utf8');
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    yield text.slice(from, end);
    from = end + 1;
  }
}
