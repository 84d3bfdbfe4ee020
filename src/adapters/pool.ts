import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/** More threads than this wait for the disk and for memory rather than for a core. */
const MOST_THREADS = 8;

/**
 * Runs jobs on every core. What goes in and comes back is copied, so both are plain data.
 *
 * @param worker the file of a built module whose default export takes one job
 * @param shared given to each thread once, before its first job (`Tinypool.workerData`)
 * @returns the results, in the order of the jobs
 * @throws whatever a job throws
 */
export async function runInPool<Job, Result>(
  worker: string,
  shared: unknown,
  jobs: readonly Job[],
): Promise<readonly Result[]> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, jobs.length);
  const pool = new Tinypool({
    filename: worker,
    workerData: shared,
    minThreads: threads,
    maxThreads: threads,
    // With the usual 16 MB, much of the time goes into clearing what a moment later is dead anyway.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
  try {
    return await Promise.all(jobs.map((job) => pool.run(job) as Promise<Result>));
  } finally {
    await pool.destroy();
  }
}
