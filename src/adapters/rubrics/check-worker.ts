import { workerData } from 'node:worker_threads';
import type { CheckedFile } from '../../use-cases/check-port.ts';
import { checkFile, type FileWish } from './check-file.ts';

/** What a thread of `checkFiles` runs: some files, one after the other. */
export default function checkSome(files: readonly string[]): readonly CheckedFile[] {
  // What all jobs share stands beside data of the pool's own; the bundler may load us elsewhere too.
  const [, wish] = workerData as [unknown, FileWish];
  return files.map((file) => checkFile(file, wish).checked);
}
