import { describe, expect, it } from 'vitest';
import { gathered } from '../../../src/adapters/files/gathered.ts';

/** A stream that gives what it is told to, when it is told to. */
class Tap {
  readonly taken: string[] = [];
  readonly #pieces: readonly string[];
  #allowed = 0;
  #wake = () => {};

  constructor(pieces: readonly string[]) {
    this.#pieces = pieces;
  }

  async let(count: number): Promise<void> {
    this.#allowed += count;
    this.#wake();
    await turns();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (const [index, piece] of this.#pieces.entries()) {
      while (index >= this.#allowed) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
      this.taken.push(piece);
      yield Buffer.from(piece);
    }
  }
}

async function turns(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

const text = (next: IteratorResult<Uint8Array>) =>
  next.done ? null : Buffer.from(next.value).toString();

describe('what a stream gives, gathered', () => {
  it('comes at once to a reader that waits, and together to one that was busy', async () => {
    const tap = new Tap(['a', 'b', 'c', 'd']);
    const reader = gathered(tap, 100);
    const first = reader.next();
    await tap.let(1);
    expect(text(await first)).toBe('a');
    await tap.let(3);
    expect(text(await reader.next())).toBe('bcd');
    expect(text(await reader.next())).toBe(null);
  });

  it('is held up while too much waits', async () => {
    const tap = new Tap(['aaaa', 'bbbb', 'cccc', 'dddd']);
    const reader = gathered(tap, 6);
    const first = reader.next();
    await tap.let(4);
    expect(text(await first)).toBe('aaaa');
    expect(tap.taken).toEqual(['aaaa', 'bbbb', 'cccc']);
    expect(text(await reader.next())).toBe('bbbbcccc');
    expect(text(await reader.next())).toBe('dddd');
  });

  it('comes before the failure that follows it', async () => {
    async function* failing(): AsyncGenerator<string> {
      yield 'a';
      throw new Error('the disk is gone');
    }
    const reader = gathered(failing(), 10);
    expect(text(await reader.next())).toBe('a');
    await expect(reader.next()).rejects.toThrow('the disk is gone');
  });
});
