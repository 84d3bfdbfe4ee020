import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type {
  FoundNote,
  NoteFolder,
  NoteKind,
  NotePage,
  WriteFault,
} from '../../use-cases/ports/export-port.ts';
import type { Files } from '../files/disk.ts';
import { cannot } from '../files/failure.ts';
import { ensurePrivateFolder } from '../files/private-files.ts';
import { replaceFile } from '../files/replace-file.ts';
import { readNoteText, writtenNote } from './note-text.ts';

/** A folder of Markdown notes, in `calls` and `accounts`. No link is ever followed out of it. */
export function openNoteFolder(path: string, files: Files): NoteFolder {
  const folderOf = (kind: NoteKind) => join(path, kind);
  return {
    fault: () => attempt('look at', path, () => faultOf(path, KINDS.map(folderOf))),
    look: () => attempt('read', path, () => KINDS.flatMap((kind) => notesIn(folderOf(kind), kind))),
    write(pages) {
      for (const folder of [path, ...KINDS.map(folderOf)]) {
        if (look(folder) === undefined) ensurePrivateFolder(folder, files);
      }
      for (const page of pages) writePage(folderOf(page.kind), page, files);
    },
  };
}

// --- internal ---

const KINDS: readonly NoteKind[] = ['calls', 'accounts'];
const ENDING = '.md';

function faultOf(path: string, folders: readonly string[]): WriteFault | null {
  const top = statSync(path, { throwIfNoEntry: false });
  if (top !== undefined && !top.isDirectory()) return 'not-a-file';
  if (top === undefined) return null;
  const isOdd = (stat: Stats | undefined) => stat !== undefined && !stat.isDirectory();
  return folders.some((folder) => isOdd(look(folder))) ? 'not-a-file' : null;
}

function notesIn(folder: string, kind: NoteKind): readonly FoundNote[] {
  if (look(folder) === undefined) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name.toLowerCase().endsWith(ENDING))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => ({
      kind,
      name: entry.name.slice(0, -ENDING.length),
      about: aboutOf(folder, entry),
    }));
}

/** Only a regular file can be ours. */
function aboutOf(folder: string, entry: Dirent): string | null {
  return entry.isFile() ? readNoteText(readFileSync(join(folder, entry.name))).about : null;
}

/** A note that would stay the same is left alone, so that sync tools have nothing to do. */
function writePage(folder: string, page: NotePage, files: Files): void {
  const path = join(folder, `${page.name}${ENDING}`);
  const before = attempt('read', path, () =>
    look(path)?.isFile() ? readFileSync(path) : Buffer.alloc(0),
  );
  const bytes = Buffer.from(writtenNote(page, readNoteText(before).below));
  if (!bytes.equals(before)) replaceFile(path, bytes, files);
}

function look(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function attempt<T>(act: string, path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw cannot(act, path, cause);
  }
}
