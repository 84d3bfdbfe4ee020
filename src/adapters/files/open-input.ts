import { createReadStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { PlacedProblem, Problem, Result } from '../../domain/problem.ts';
import { inFile, problem } from '../../domain/problem.ts';
import { codeOf } from './failure.ts';
import { Peeked } from './peeked.ts';
import { fileSize, problemOfFailure, STDIN } from './read-input.ts';
import { readFailed, untilFault } from './until-fault.ts';
import { isGzip, unzipped } from './unzipped.ts';

/** A file or standard input, opened: unpacked where it is gzip, whatever it is called. */
export interface OpenedInput {
  readonly content: Peeked;
  readonly isPacked: boolean;
  /** What was wrong with it as a whole: known once all was read. */
  fault(): Problem | null;
}

/**
 * Opens what the person at the command line named, to be read a piece at a time. Where the disk
 * fails, what came before is given.
 */
export async function openInput(
  name: string,
  stdin: AsyncIterable<Uint8Array | string>,
): Promise<Result<OpenedInput, PlacedProblem>> {
  if (name === STDIN) return { ok: true, value: await unpacked(bytesOf(stdin)) };
  try {
    const size = fileSize(name);
    if (size !== null && size <= MOST_AT_ONCE)
      return { ok: true, value: await unpacked(once(name)) };
    const handle = await open(name);
    if ((await handle.stat()).isDirectory()) {
      await handle.close();
      return refused(problem('not-a-file', [], { name }), name);
    }
    const stream = createReadStream(name, { fd: handle, highWaterMark: READ });
    let fault: Problem | null = null;
    const pieces = untilFault(stream, name, (found) => {
      fault = found;
    });
    const opened = await unpacked(pieces);
    return { ok: true, value: { ...opened, fault: () => fault ?? opened.fault() } };
  } catch (error) {
    return refused(problemOfFailure(codeOf(error), name) ?? readFailed(name, error), name);
  }
}

export async function unpacked(pieces: AsyncIterable<Uint8Array>): Promise<OpenedInput> {
  const packed = new Peeked(pieces);
  if (!isGzip(await packed.head(2))) {
    return { content: packed, isPacked: false, fault: () => null };
  }
  let fault: Problem | null = null;
  const content = unzipped(packed, (found) => {
    fault = problem('gzip-cut', [], { how: found });
  });
  return { content: new Peeked(content), isPacked: true, fault: () => fault };
}

// --- internal ---

/** Bytes read at a time. */
const READ = 1 << 17;
/** A file of no more is read at once. */
const MOST_AT_ONCE = 1 << 20;

/** A small file at once: a stream costs more than it, and thousands of them are the rule. */
function once(name: string): AsyncIterable<Uint8Array> {
  const bytes = readFileSync(name);
  return (async function* () {
    yield bytes;
  })();
}

async function* bytesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

function refused(found: Problem, name: string): Result<never, PlacedProblem> {
  return { ok: false, problems: [inFile(name, found)] };
}
