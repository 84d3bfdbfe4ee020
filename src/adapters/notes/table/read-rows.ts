import { problem } from '../../../domain/problem.ts';
import type { NoteReading } from '../../../use-cases/ports.ts';
import type { OpenedTable } from '../../../use-cases/rows-port.ts';
import { openInput } from '../../files/open-input.ts';
import { STDIN } from '../../files/read-input.ts';
import { kindByName } from '../note-kind.ts';
import { openTable } from './open-table.ts';

/**
 * A file that is called a table, or was said to be one, opened; null for any other, and for one that
 * cannot be read, which `readNotes` will tell of.
 */
export async function readRows(
  name: string,
  stdin: AsyncIterable<Uint8Array | string>,
  reading: NoteReading,
): Promise<OpenedTable | null> {
  const input = reading.input ?? (name === STDIN ? null : kindByName(name));
  // What standard input turns out to be cannot be read a second time.
  if ((input !== 'csv' && input !== 'tsv') || name === STDIN) return null;
  const opened = await openInput(name, stdin);
  if (!opened.ok) return null;
  const { content, gzipFault } = opened.value;
  const table = await openTable(name, content, { ...reading, input });
  if (!table.ok || table.value === null) {
    await content.close();
    return null;
  }
  const close = async () => {
    await content.close();
    const fault = gzipFault();
    if (fault === null) return [];
    const found = problem('gzip-cut', [], { isCut: fault === 'cut' });
    return [{ problem: found, at: null, file: name, sourceLine: null }];
  };
  return { table: table.value, close };
}
