import { isUtf8 } from 'node:buffer';
import { problem } from '../../domain/problem.ts';
import type { Line, LineReader } from '../../use-cases/ports/lines-port.ts';
import type { WrittenNote } from '../../use-cases/ports/ports.ts';
import { LONGEST_LINE } from '../files/read-lines.ts';
import { readJsonNote } from './read-json-notes.ts';
import { unreadable } from './written-notes.ts';

/** Lines of JSON, one note each. */
export const lineReader: LineReader = { line, note };

// --- internal ---

function line(bytes: Uint8Array): Line {
  return isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : { notText: true };
}

function note(line: Line, file: string, linesAbove = 0): WrittenNote {
  if (typeof line === 'string') return readJsonNote({ file, text: line, linesAbove });
  const found =
    'notText' in line
      ? problem('not-text', [], {})
      : problem('line-too-long', [], { limit: LONGEST_LINE });
  const at = { line: 1, column: 1 };
  return unreadable([{ problem: found, at }], { file, text: '', linesAbove });
}
