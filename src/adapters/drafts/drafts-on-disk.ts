import { join } from 'node:path';
import type { DraftOnDisk } from '../../use-cases/ports/eraser-port.ts';
import type { Files } from '../files/disk.ts';
import { eraseFile } from '../files/erase-file.ts';
import { replaceFile } from '../files/replace-file.ts';
import { draftIds, draftPath } from './draft-files.ts';
import { readDraft } from './read-draft.ts';

/** Every draft in a state folder, also one that a living process is writing. @throws JournalError */
export function draftsOnDisk(stateFolder: string, files: Files): readonly DraftOnDisk[] {
  const folder = join(stateFolder, 'drafts');
  return draftIds(folder, files).flatMap((id) => {
    const kept = readDraft(draftPath(folder, id), files);
    if (kept === undefined) return [];
    return [{ id, events: kept.events, text: kept.text, isInUse: kept.owner !== 'none' }];
  });
}

export function eraseDraft(stateFolder: string, id: string, files: Files): void {
  eraseFile(draftPath(join(stateFolder, 'drafts'), id), files);
}

export function rewriteDraft(stateFolder: string, id: string, text: string, files: Files): void {
  replaceFile(draftPath(join(stateFolder, 'drafts'), id), Buffer.from(text), files);
}
