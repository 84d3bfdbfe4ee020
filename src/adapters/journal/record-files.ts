import type { RecordFiles } from '../../use-cases/ports/export-port.ts';
import { contentOf } from './content-of.ts';
import { readRecordLines } from './read-record-lines.ts';

/** Files of records, and standard input for `-`. */
export function recordFiles(stdin: NodeJS.ReadStream): RecordFiles {
  return { read: (name) => readRecordLines(name, stdin), contentOf };
}
