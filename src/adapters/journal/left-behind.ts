import { closeSync, constants, type Dirent, openSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Stray } from '../../use-cases/ports/eraser-port.ts';
import { isLeftover } from '../files/erase-file.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { readLines } from '../files/read-lines.ts';

/** Where the program keeps things. */
interface Folders {
  readonly dataFolder: string;
  readonly stateFolder: string;
}

/**
 * Copies of journal files that editors, sync tools and killed processes left, hidden, in sub-folders
 * and in a sync tool's folder of old versions too: nothing reads them. Links are not followed.
 * @throws JournalError
 */
export function journalCopies(dataFolder: string): readonly string[] {
  const inJournal = join(dataFolder, 'journal');
  return belowJournal(dataFolder).filter(
    (path) =>
      isCopy(path) &&
      !isRead(path, dataFolder) &&
      !(dirname(path) === inJournal && isLeftover(path)), // erased whole
  );
}

/** Whatever else lies in the folders, and is none of the files that the program works with. */
export function strays({ dataFolder, stateFolder }: Folders): readonly Stray[] {
  const journal = belowJournal(dataFolder).filter((path) => !isCopy(path));
  const rubrics = filesBelow(join(dataFolder, 'rubrics')).filter(
    (path) => !/^[0-9a-f]{64}\.yaml$/.test(basename(path)),
  );
  const drafts = filesBelow(join(stateFolder, 'drafts')).filter(
    (path) => !DRAFT.test(basename(path)),
  );
  const theirs = [...filesIn(dataFolder), ...journal, ...rubrics, ...filesIn(stateFolder)];
  const staysThere = (path: string) => !isLeftover(path); // those are erased anyway
  return [
    ...theirs.filter(staysThere).map((path) => stray(path, null)),
    ...drafts.map((path) => stray(path, DRAFT_ID.exec(basename(path))?.[0] ?? null)),
  ];
}

// --- internal ---

const DRAFT_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const DRAFT = /^[0-9a-f-]{36}\.jsonl$/;

function belowJournal(dataFolder: string): readonly string[] {
  const besides = entriesIn(dataFolder).filter((entry) => entry.isDirectory());
  const old = besides.map(({ name }) => join(dataFolder, name, 'journal'));
  return [join(dataFolder, 'journal'), ...old].flatMap(filesBelow);
}

/** Told by its name: that of a journal file stands in it, whatever was put around it. */
function isCopy(path: string): boolean {
  const name = basename(path);
  return /\.jsonl|(?<!\d)\d{4}\.[0-9a-f]{16}(?![0-9a-f])/i.test(name);
}

/** Whether it is a part of the journal itself. */
function isRead(path: string, dataFolder: string): boolean {
  return dirname(path) === join(dataFolder, 'journal') && /^[^.].*\.jsonl$/s.test(basename(path));
}

function stray(file: string, draft: string | null): Stray {
  return { file, draft, holds: (isWanted) => isWanted(basename(file)) || holds(file, isWanted) };
}

/** What cannot be read may hold it. */
function holds(path: string, isWanted: (text: string) => boolean): boolean {
  try {
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      for (const line of readLines(fd)) if (isWanted(line?.toString('utf8') ?? '')) return true;
      return false;
    } finally {
      closeSync(fd);
    }
  } catch (cause) {
    return codeOf(cause) !== 'ENOENT';
  }
}

function filesBelow(folder: string): readonly string[] {
  return entriesIn(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

function filesIn(folder: string): readonly string[] {
  const files = entriesIn(folder).filter((entry) => entry.isFile());
  return files.map(({ name }) => join(folder, name));
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw cannot('read', folder, cause);
  }
}
