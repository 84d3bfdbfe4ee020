import { pathToFileURL } from 'node:url';
import Tinypool from 'tinypool';

/** The same function in several threads. */
interface Pool<T, R> {
  /**
   * Has the task done by the next thread that is free.
   *
   * @param buffers memory of the task that the caller will not touch again
   */
  run(task: T, buffers: readonly ArrayBuffer[]): Promise<R>;
  end(): Promise<void>;
}

/**
 * Starts threads, as many as are asked for.
 *
 * @param file the built module whose default export does a task
 * @param setup plain data that every thread is given once
 */
export function openPool<T, R>(file: string, threads: number, setup: unknown): Pool<T, R> {
  const pool = new Tinypool({
    filename: pathToFileURL(file).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: setup,
  });
  return {
    run: (task, buffers) => pool.run(task, { transferList: [...buffers] }),
    end: () => pool.destroy(),
  };
}

/** In a thread: what it was set up with. */
export function setupOfThread(): unknown {
  return Tinypool.workerData;
}

/** In a thread: a result whose memory is handed over and not copied. */
export function handOver<R extends object>(result: R, buffers: readonly ArrayBuffer[]): R {
  const movable = { [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: result };
  return Tinypool.move(movable as never) as R;
}
