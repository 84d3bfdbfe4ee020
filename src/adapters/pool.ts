import { pathToFileURL } from 'node:url';
import Tinypool from 'tinypool';
import type { Pool } from '../use-cases/ports/pool-port.ts';

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
    resourceLimits: { maxYoungGenerationSizeMb: SHORT_LIVED_MEGABYTES },
  });
  let hasFailed = false;
  const failed = new Promise<never>((_, reject) => {
    pool.on('error', reject); // of a thread that has nothing to do yet
  });
  failed.catch(() => {});
  return {
    run: (task, buffers) => pool.run(task, { transferList: [...buffers] }),
    begun: async () => {
      const tasks = Array.from({ length: threads }, () => pool.run(null));
      await Promise.race([Promise.all(tasks), failed]).catch((error: unknown) => {
        hasFailed = true;
        throw error;
      });
    },
    // One that fails while it is ended would take the program along; idle ones hold nothing up.
    end: async () => {
      if (!hasFailed) await pool.destroy();
    },
  };
}

/** In a thread: what it was set up with. */
export function setupOfThread(): unknown {
  return Tinypool.workerData;
}

// --- internal ---

/** Less than Node gives: what scoring leaves behind is of no use a moment later. */
const SHORT_LIVED_MEGABYTES = 2;
