import { type Problem, problem } from '../../domain/problem.ts';
import { codeOf } from './failure.ts';

/** What a stream of a file gives. Where the disk fails it ends, and the fault is told. */
export async function* untilFault(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  onFault: (fault: Problem) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    onFault(readFailed(name, error));
  }
}

/** That the disk failed, which is no fault of the person who named the file. */
export function readFailed(name: string, error: unknown): Problem {
  return problem('read-failed', [], { name, code: codeOf(error) ?? String(error) });
}
