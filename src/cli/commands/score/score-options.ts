import { InvalidArgumentError } from 'commander';

/** How many threads. */
export function readJobs(written: string): number {
  if (/^[1-9]\d{0,3}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('It is a whole number from 1.');
}

export function gather(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, written];
}
