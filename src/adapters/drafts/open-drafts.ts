import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft, DraftLog, Drafts } from '../../use-cases/ports/drafts-port.ts';
import { appendLines } from '../files/append-lines.ts';
import { type Files, type FilesOptions, filesFrom } from '../files/disk.ts';
import { eraseFile } from '../files/erase-file.ts';
import { cannot } from '../files/failure.ts';
import { ensurePrivateFolder } from '../files/private-files.ts';
import { markOfThisProcess } from '../files/process-mark.ts';
import { draftIds, draftPath } from './draft-files.ts';
import { readDraft } from './read-draft.ts';

interface DraftsOptions extends FilesOptions {
  readonly stateFolder: string;
}

/** The drafts in this state folder. Nothing is read or made before they are first used. */
export function openDrafts(options: DraftsOptions): Drafts {
  const folder = join(options.stateFolder, 'drafts');
  const files = filesFrom(options);
  const logAt = (path: string): DraftLog => ({
    append(event) {
      if (event === null || typeof event !== 'object') throw new TypeError('not an event');
      for (const each of [options.stateFolder, folder]) ensurePrivateFolder(each, files);
      addLine(path, JSON.stringify(event), files);
    },
  });
  return {
    begin: (id) => logAt(draftPath(folder, id)),
    takeUp(id) {
      const path = draftPath(folder, id);
      if (readDraft(path, files)?.owner !== 'none') return null;
      appendLines(path, `${ownerLine()}\n`, false, files);
      const taken = readDraft(path, files);
      return taken?.owner === 'this' ? { ...logAt(path), events: taken.events } : null;
    },
    unfinished: () => unfinished(folder, files),
    remove: (id) => eraseFile(draftPath(folder, id), files),
  };
}

// --- internal ---

// A mark is a JSON string on a line of its own, where every event is an object.
const ownerLine = (): string => JSON.stringify(markOfThisProcess());

function addLine(path: string, line: string, files: Files): void {
  const isNew = sizeOf(path) === 0;
  appendLines(path, isNew ? `${ownerLine()}\n${line}\n` : `${line}\n`, isNew, files);
}

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch (cause) {
    throw cannot('look at', path, cause);
  }
}

function unfinished(folder: string, files: Files): Draft[] {
  return draftIds(folder, files).flatMap((id) => {
    const kept = readDraft(draftPath(folder, id), files);
    if (kept?.owner !== 'none' || kept.events.length === 0) return [];
    return [{ id, events: kept.events }];
  });
}
