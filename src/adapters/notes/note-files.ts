import type { NoteFiles } from '../../use-cases/ports/notes-port.ts';
import { fileSize, STDIN } from '../files/read-input.ts';
import { findNotes } from './find-notes.ts';
import { openNotes } from './open-notes.ts';
import { readColumnMap } from './read-column-map.ts';
import { readNotes, shareReader } from './read-notes.ts';
import { StandardInput } from './standard-input.ts';

/** Files of call notes, and standard input, which is opened when it is first asked for. */
export function noteFiles(stdin: NodeJS.ReadStream): NoteFiles {
  let opened: StandardInput | null = null;
  const input = () => {
    opened ??= new StandardInput(stdin);
    return opened;
  };
  return {
    find: findNotes,
    sizeOf: (name) => (name === STDIN ? null : fileSize(name)),
    read: (name, reading) => readNotes(name, name === STDIN ? input() : stdin, reading),
    open: (name, reading) => openNotes(name, input(), reading),
    shareReader,
    columnMap: (name, rubrics) => readColumnMap(name, stdin, rubrics),
  };
}
