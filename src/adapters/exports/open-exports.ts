import { lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Exports, WriteFault } from '../../use-cases/ports/export-port.ts';
import { type FilesOptions, filesFrom } from '../files/disk.ts';
import { cannot } from '../files/failure.ts';
import { replaceFile } from '../files/replace-file.ts';
import { openNoteFolder } from './note-folder.ts';

/** Writes exports: files 0600, folders that it makes 0700. Nothing else is narrowed or changed. */
export function openExports(options: FilesOptions): Exports {
  const files = filesFrom(options);
  return {
    writeFile(path, pieces, mayReplace) {
      const fault = faultOf(path, mayReplace);
      if (fault === null) replaceFile(path, bytesOf(pieces), files);
      return fault;
    },
    noteFolder: (path) => openNoteFolder(path, files),
  };
}

// --- internal ---

function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

function faultOf(path: string, mayReplace: boolean): WriteFault | null {
  try {
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile()) return 'not-a-file';
    if (there !== undefined) return mayReplace ? null : 'exists';
    const folder = statSync(dirname(path), { throwIfNoEntry: false });
    return folder?.isDirectory() ? null : 'no-folder';
  } catch (cause) {
    throw cannot('look at', path, cause);
  }
}
