import type { RecordInput } from '../../use-cases/ports/export-port.ts';
import { readInput } from '../files/read-input.ts';
import { LONGEST_LINE, splitLines } from '../files/read-lines.ts';
import { parseLine } from './parse-line.ts';

/**
 * The records in a file of JSON lines, or in standard input for `-`, in their order, and its bad
 * lines. Blank lines are passed over.
 * @throws Error when the disk fails
 */
export async function* readRecordLines(
  file: string,
  stdin: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<RecordInput> {
  const input = await readInput(file, stdin);
  if (!input.ok) {
    yield { kind: 'no-file', problems: input.problems };
    return;
  }
  for (const [index, bytes] of splitLines(input.value).entries()) {
    const line = index + 1;
    const parsed = parseLine(bytes.length > LONGEST_LINE ? null : bytes);
    if (parsed.kind === 'record') yield { ...parsed, file, line };
    else if (parsed.kind === 'bad') yield { kind: 'bad', bad: { file, line, why: parsed.why } };
  }
}
