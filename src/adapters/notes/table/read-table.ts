import { problem } from '../../../domain/problem.ts';
import type { NoteInput, NoteReading } from '../../../use-cases/ports.ts';
import type { Peeked } from '../../files/peeked.ts';
import { STDIN } from '../../files/read-input.ts';
import { openTable } from './open-table.ts';
import { rowReader } from './row-reader.ts';

/** The rows of a table as call notes, one after the other. Memory: a piece of it. */
export async function* readTable(
  file: string,
  content: Peeked,
  reading: NoteReading,
): AsyncGenerator<NoteInput> {
  const opened = await openTable(file, content, reading);
  if (!opened.ok) {
    yield { kind: 'no-file', problems: opened.problems };
    return;
  }
  if (opened.value === null) {
    if (file !== STDIN) yield { kind: 'no-file', problems: [emptyFile(file)] };
    return;
  }
  const { plan, warnings, chunks } = opened.value;
  if (warnings.length > 0) yield { kind: 'notice', problems: warnings };
  const rowsOf = rowReader(plan, reading.rubrics);
  for await (const chunk of chunks) {
    const rows = rowsOf(chunk);
    for (let at = 0; at < rows.bytes.length; ) {
      const { note, end } = rows.row(at);
      at = end;
      if (note !== null) yield note;
    }
  }
}

// --- internal ---

function emptyFile(file: string) {
  return { problem: problem('empty', [], { what: 'file' }), at: null, file, sourceLine: null };
}
