import type { CheckedFile } from '../../use-cases/check-port.ts';
import { setupOfThread } from '../pool.ts';
import { checkFile, type FileWish } from './check-file.ts';

/** What a thread of `checkFiles` runs: some files, one after the other. */
export default function checkSome(files: readonly string[]): readonly CheckedFile[] {
  const wish = setupOfThread() as FileWish;
  return files.map((file) => checkFile(file, wish).checked);
}
