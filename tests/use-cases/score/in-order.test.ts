import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/use-cases/score/in-order.ts';

async function* numbers(count: number, asked: number[] = []): AsyncGenerator<number> {
  for (let i = 0; i < count; i += 1) {
    asked.push(i);
    yield i;
  }
}

async function all<T>(results: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const one of results) list.push(one);
  return list;
}

describe('work on several items at a time', () => {
  it('gives the results in the order of the items, in whatever order they are done', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.nat(12),
        fc.integer({ min: 1, max: 4 }),
        async (s, n, room) => {
          let [busy, most] = [0, 0];
          const work = async (item: number) => {
            busy += 1;
            most = Math.max(most, busy);
            await s.schedule(Promise.resolve());
            busy -= 1;
            return item;
          };
          const results = all(inOrder(numbers(n), work, room));
          expect(await s.waitFor(results)).toEqual(Array.from({ length: n }, (_, i) => i));
          expect(most).toBeLessThanOrEqual(room);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('asks for no more items than there is room for', async () => {
    const asked: number[] = [];
    const results = inOrder(numbers(9, asked), () => new Promise<number>(() => {}), 3);
    const never = results.next();
    for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toEqual([0, 1, 2]);
    await expect(Promise.race([never, 'nothing yet'])).resolves.toBe('nothing yet');
  });

  it('gives a result while the next item is awaited', async () => {
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    }
    const results = inOrder(slow(), (item) => item * 10, 4);
    expect(await results.next()).toEqual({ done: false, value: 10 });
  });

  it('fails where an item fails, after the results before it', async () => {
    const work = async (item: number) => {
      if (item === 1) throw new Error('a thread died');
      return item;
    };
    const results = inOrder(numbers(3), work, 3);
    expect(await results.next()).toEqual({ done: false, value: 0 });
    await expect(results.next()).rejects.toThrow('a thread died');
  });
});
