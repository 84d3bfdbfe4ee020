import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Draft, type Drafts, JournalError } from '../../use-cases/ports.ts';
import { appendLines } from '../files/append-lines.ts';
import { type Files, type FilesOptions, filesFrom } from '../files/disk.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { ensurePrivateFolder, narrowFolder, syncFolder } from '../files/private-files.ts';
import { markOfThisProcess } from '../process-mark.ts';
import { isInUse, readDraft } from './read-draft.ts';

interface DraftsOptions extends FilesOptions {
  readonly stateFolder: string;
}

/** The drafts in this state folder. Nothing is read or made before they are first used. */
export function openDrafts(options: DraftsOptions): Drafts {
  const folder = join(options.stateFolder, 'drafts');
  const files = filesFrom(options);
  return {
    open(id) {
      const path = draftPath(folder, id);
      claim(path, files);
      return {
        append(event) {
          if (event === null || typeof event !== 'object') throw new TypeError('not an event');
          for (const each of [options.stateFolder, folder]) ensurePrivateFolder(each, files);
          addLine(path, JSON.stringify(event), files);
        },
      };
    },
    unfinished: () => unfinished(folder, files),
    remove: (id) => remove(draftPath(folder, id), folder, files),
  };
}

// --- internal ---

const DRAFT_NAME = /^([0-9a-f-]{36})\.jsonl$/;

function draftPath(folder: string, id: string): string {
  const name = `${id}.jsonl`;
  if (!DRAFT_NAME.test(name)) throw new TypeError(`not the id of a draft: ${id}`);
  return join(folder, name);
}

// A mark is a JSON string on a line of its own, where every event is an object.
const ownerLine = (): string => JSON.stringify(markOfThisProcess());

function claim(path: string, files: Files): void {
  const kept = readDraft(path, files);
  if (kept === undefined) return; // the first event will bring the mark with it
  if (isInUse(kept) && !kept.isOurs) {
    throw new JournalError(`${path} is being written by another aftercall`);
  }
  appendLines(path, `${ownerLine()}\n`, false, files);
}

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
    if (kept === undefined || kept.events.length === 0 || isInUse(kept)) return [];
    return [{ id, events: kept.events }];
  });
}

/** Newest first: ids sort by the time they were made. */
function draftIds(folder: string, files: Files): string[] {
  if (!narrowFolder(folder, files)) return [];
  try {
    return readdirSync(folder)
      .flatMap((name) => DRAFT_NAME.exec(name)?.[1] ?? [])
      .sort()
      .reverse();
  } catch (cause) {
    throw cannot('read', folder, cause);
  }
}

function remove(path: string, folder: string, files: Files): void {
  try {
    rmSync(path);
    syncFolder(folder, files.disk.sync);
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cannot('erase', path, cause);
  }
}
