import { join } from 'node:path';
import { isRecord, type JournalRecord } from '../../domain/journal/records/record.ts';
import type { LineJournal } from '../../use-cases/ports/export-port.ts';
import type { HashedRubric } from '../../use-cases/ports/rubrics-port.ts';
import { appendLines } from '../files/append-lines.ts';
import { type Files, type FilesOptions, filesFrom } from '../files/disk.ts';
import { ensurePrivateFolder } from '../files/private-files.ts';
import { findDevice } from './device.ts';
import { narrowJournal } from './journal-files.ts';
import { withJournalLock } from './journal-lock.ts';
import { JournalNews } from './journal-news.ts';
import { keepRubrics } from './keep-rubrics.ts';
import {
  readAll,
  readAllLines,
  readCallsWith,
  readPromising,
  readRecent,
  scan,
} from './read-journal.ts';

export interface JournalOptions extends FilesOptions {
  readonly dataFolder: string;
  readonly stateFolder: string;
  /** The year of writing, which names the file. */
  readonly yearNow?: () => number;
}

/** The journal in these folders. Nothing is read or made before it is first used. */
export function openJournal(options: JournalOptions): LineJournal {
  const { dataFolder, stateFolder } = options;
  const files = filesFrom(options);
  const folder = join(dataFolder, 'journal');
  const needed = new Map<string, HashedRubric>();
  const keepNeeded = () => keepRubrics(join(dataFolder, 'rubrics'), [...needed.values()], files);
  const append = appender({ ...options, folder }, keepNeeded, files);
  const appendNow = async (lines: () => readonly string[]) => {
    for (const each of [dataFolder, folder]) ensurePrivateFolder(each, files);
    narrowJournal(folder, files);
    const text = () =>
      lines()
        .map((line) => `${line}\n`)
        .join('');
    await append(text, findDevice(stateFolder, files));
  };
  const appendLines = async (lines: readonly string[]) => {
    if (lines.length > 0) await appendNow(() => lines);
  };
  const appendChosen = async (choose: () => readonly JournalRecord[]) => {
    let added: readonly JournalRecord[] = [];
    await appendNow(() => {
      const chosen = choose();
      if (chosen.length > 0) added = chosen; // else, once more, it may stand there by now
      return chosen.map(toLine);
    });
    return added;
  };
  const news = new JournalNews(folder, files);
  return {
    folder,
    async readAll() {
      return readAll(folder, files);
    },
    scan() {
      return scan(folder, files);
    },
    readRecent() {
      return readRecent(folder, files);
    },
    async readLines() {
      return readAllLines(folder, files);
    },
    readCallsWith(isWanted) {
      return readCallsWith(folder, isWanted, files);
    },
    readPromising() {
      return readPromising(folder, files);
    },
    async append(records) {
      await appendLines(records.map(toLine));
    },
    appendChosen: (choose) => appendChosen(() => choose(readAll(folder, files))),
    appendAfter: (choose) => appendChosen(() => choose(news.records())),
    appendLines,
    keepRubrics(rubrics) {
      for (const rubric of rubrics) needed.set(rubric.hash, rubric);
      keepNeeded();
    },
  };
}

// --- internal ---

type Append = (lines: () => string, device: string) => Promise<void>;

/**
 * @param keepNeeded done again under the lock: whoever forgot another call before this record stood
 * there may have taken away copies that only this record needs
 */
function appender(
  options: JournalOptions & { readonly folder: string },
  keepNeeded: () => void,
  files: Files,
): Append {
  const { folder, yearNow = () => new Date().getFullYear() } = options;
  const known = new Set<string>(); // files whose names we have seen onto the disk
  return async (lines, device) => {
    const path = join(folder, `${yearNow()}.${device}.jsonl`);
    let isKept = false;
    // Whoever stood still may have lost the lock, and a rewriter may have replaced the file
    // meanwhile. To append again is safe, since ids are unique.
    while (!isKept) {
      isKept = await withJournalLock(folder, (held) => {
        const text = lines();
        if (text === '') return true;
        keepNeeded();
        appendLines(path, text, !known.has(path), files);
        known.add(path);
        return held.renew();
      });
    }
  };
}

// Always an object with a format and an id, so that a cut line can never parse.
function toLine(record: JournalRecord): string {
  if (!isRecord(record)) throw new TypeError('a journal record needs a format and an id');
  return JSON.stringify(record);
}
