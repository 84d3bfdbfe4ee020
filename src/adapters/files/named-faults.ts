import { cannot } from './failure.ts';

/**
 * What a stream of a file gives.
 *
 * @throws JournalError which names the file, where the disk fails in between
 */
export async function* namedFaults(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw cannot('read', name, error);
  }
}
