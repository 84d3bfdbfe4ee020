import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../files/disk.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { narrowFolder } from '../files/private-files.ts';

export function draftPath(folder: string, id: string): string {
  const name = `${id}.jsonl`;
  if (!DRAFT_NAME.test(name)) throw new TypeError(`not the id of a draft: ${id}`);
  return join(folder, name);
}

/** The ids of all drafts in a folder, newest first: ids sort by the time they were made. */
export function draftIds(folder: string, files: Files): readonly string[] {
  const names = namesIn(folder);
  const ids = names.flatMap((name) => DRAFT_NAME.exec(name)?.[1] ?? []);
  if (ids.length > 0 && ids.length === names.length) narrowFolder(folder, files);
  return ids.sort().reverse();
}

// --- internal ---

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw cannot('read', folder, cause);
  }
}

const DRAFT_NAME = /^([0-9a-f-]{36})\.jsonl$/;
