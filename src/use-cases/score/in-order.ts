/**
 * Works on several items at a time and gives the results in the order of the items, each as soon as
 * it and all before it are there. The next item is asked for only while there is room.
 *
 * @param work may answer at once or later
 * @param room how many items may be under way
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => R | Promise<R>,
  room: number,
): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const underWay: Promise<Done<R>>[] = [];
  let coming: Promise<Come<T>> | null = null;
  let isOver = false;
  try {
    for (;;) {
      if (!isOver && coming === null && underWay.length < room) coming = nextOf(source);
      const waiting = [...underWay.slice(0, 1), ...(coming === null ? [] : [coming])];
      if (waiting.length === 0) return;
      const first = await Promise.race(waiting);
      if (first.kind === 'done') {
        underWay.shift();
        yield first.result;
        continue;
      }
      coming = null;
      if (first.next.done === true) isOver = true;
      else underWay.push(done(work(first.next.value)));
    }
  } finally {
    await source.return?.();
  }
}

// --- internal ---

interface Done<R> {
  readonly kind: 'done';
  readonly result: R;
}

interface Come<T> {
  readonly kind: 'come';
  readonly next: IteratorResult<T>;
}

async function nextOf<T>(source: AsyncIterator<T>): Promise<Come<T>> {
  return { kind: 'come', next: await source.next() };
}

function done<R>(result: R | Promise<R>): Promise<Done<R>> {
  const promise = Promise.resolve(result).then(
    (value): Done<R> => ({ kind: 'done', result: value }),
  );
  promise.catch(() => {}); // it is told when its turn comes
  return promise;
}
