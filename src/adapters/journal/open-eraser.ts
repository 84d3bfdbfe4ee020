import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalLine } from '../../domain/journal/records/journal-line.ts';
import type { Eraser, Erasing } from '../../use-cases/ports/eraser-port.ts';
import type { JournalError } from '../../use-cases/ports/journal-port.ts';
import { draftsOnDisk, eraseDraft, rewriteDraft } from '../drafts/drafts-on-disk.ts';
import { appendLines } from '../files/append-lines.ts';
import { type Files, filesFrom } from '../files/disk.ts';
import { eraseFile, eraseLeftovers } from '../files/erase-file.ts';
import { ensurePrivateFolder } from '../files/private-files.ts';
import { findDevice } from './device.ts';
import { eraseFromCopy } from './erase-from-copy.ts';
import { eraseLines } from './erase-lines.ts';
import { journalFiles } from './journal-files.ts';
import { type HeldLock, withJournalLock } from './journal-lock.ts';
import { journalCopies, strays } from './left-behind.ts';
import type { JournalOptions } from './open-journal.ts';
import { scanLines } from './scan-lines.ts';

/** What takes things off the disk, in these folders. Nothing is read before it is first used. */
export function openEraser(options: JournalOptions): Eraser {
  const { dataFolder, stateFolder } = options;
  const files = filesFrom(options);
  const journalFolder = join(dataFolder, 'journal');
  return {
    scan: () => scanLines(dataFolder, files),
    scanCopiesToo: () => scanLines(dataFolder, files, journalCopies(dataFolder)),
    async erase(choose) {
      eraseFile(join(stateFolder, 'journal.index'), files); // earlier versions kept hashed names in it
      // Where there is no journal yet, an open session must still find that it was forgotten.
      if (!existsSync(journalFolder) && choose(() => []).record !== null) {
        for (const folder of [dataFolder, journalFolder]) ensurePrivateFolder(folder, files);
      }
      if (existsSync(journalFolder)) {
        const year = options.yearNow?.() ?? new Date().getFullYear();
        const own = join(journalFolder, `${year}.${findDevice(stateFolder, files)}.jsonl`);
        const work = (held: HeldLock) => eraseLocked({ dataFolder, own, choose, held }, files);
        while (!(await withJournalLock(journalFolder, work))); // others had it meanwhile: once more
      }
      eraseLeftovers(foldersOfOurs(options), files);
    },
    strays: () => strays(options),
    removeStray: (file) => eraseFile(file, files),
    drafts: () => draftsOnDisk(stateFolder, files),
    removeDraft: (id) => eraseDraft(stateFolder, id, files),
    rewriteDraft: (id, text) => rewriteDraft(stateFolder, id, text, files),
  };
}

// --- internal ---

interface LockedWork {
  readonly dataFolder: string;
  /** This device's file, where the record of what was forgotten goes. */
  readonly own: string;
  readonly choose: (scan: () => Iterable<JournalLine>) => Erasing;
  readonly held: HeldLock;
}

/**
 * The record first, so that what is cut off here stays decided and hidden; then the copies, which
 * only what goes still names, unless a file that cannot be read may name them too; then the lines.
 * False if the lock was lost.
 */
function eraseLocked({ dataFolder, own, choose, held }: LockedWork, files: Files): boolean {
  const left = journalCopies(dataFolder);
  let isWhole = true;
  const onUnread = (error: JournalError) => {
    isWhole = false;
    files.onUnread(error);
  };
  const scan = () => renewing(scanLines(dataFolder, { ...files, onUnread }, left), held);
  const { record, goes, copies } = choose(scan);
  if (!held.renew()) return false;
  if (record !== null) appendLines(own, `${JSON.stringify(record)}\n`, true, files);
  for (const hash of isWhole ? copies : []) {
    if (/^[0-9a-f]{64}$/.test(hash)) eraseFile(join(dataFolder, 'rubrics', `${hash}.yaml`), files);
  }
  const paths = journalFiles(join(dataFolder, 'journal'), files);
  const rewriting = { dataFolder, goes, held };
  return inEach([...left, ...paths], (path) =>
    (left.includes(path) ? eraseFromCopy : eraseLines)(path, rewriting, files),
  );
}

/** Every file has its turn, also after one that fails; the first failure is thrown in the end. */
function inEach(paths: readonly string[], erase: (path: string) => boolean): boolean {
  const failures: unknown[] = [];
  const isHeld = paths.every((path) => {
    try {
      return erase(path);
    } catch (error) {
      failures.push(error);
      return true;
    }
  });
  if (isHeld && failures.length > 0) throw failures[0];
  return isHeld;
}

const LINES_BETWEEN = 10_000;

function* renewing(lines: Iterable<JournalLine>, held: HeldLock): Generator<JournalLine> {
  let count = 0;
  for (const line of lines) {
    count += 1;
    if (count % LINES_BETWEEN === 0) held.renew();
    yield line;
  }
}

function foldersOfOurs({ dataFolder, stateFolder }: JournalOptions): readonly string[] {
  const inData = ['', 'journal', 'rubrics'].map((name) => join(dataFolder, name));
  return [...inData, stateFolder, join(stateFolder, 'drafts')];
}
