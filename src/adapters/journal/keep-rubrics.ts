import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HashedRubric } from '../../use-cases/ports/rubrics-port.ts';
import type { Files } from '../files/disk.ts';
import { ensurePrivateFolder } from '../files/private-files.ts';
import { replaceFile } from '../files/replace-file.ts';

/**
 * Keeps each rubric's source as `<hash>.yaml` in the folder, unless it is there.
 * @throws JournalError
 */
export function keepRubrics(folder: string, rubrics: readonly HashedRubric[], files: Files): void {
  const missing = rubrics.filter(({ hash }) => !existsSync(rubricPath(folder, hash)));
  if (missing.length === 0) return;
  ensurePrivateFolder(folder, files);
  for (const rubric of missing) {
    replaceFile(rubricPath(folder, rubric.hash), Buffer.from(rubric.source()), files);
  }
}

// --- internal ---

function rubricPath(folder: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError(`not a content hash: ${hash}`);
  return join(folder, `${hash}.yaml`);
}
