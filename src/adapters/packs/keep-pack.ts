import { createHash } from 'node:crypto';
import { closeSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { JournalError } from '../../use-cases/ports/journal-port.ts';
import type { FoundPack } from '../../use-cases/ports/packs-port.ts';
import { type Files, writeAll } from '../files/disk.ts';
import { cannot } from '../files/failure.ts';
import { ensurePrivateFolder, openPrivate, syncFolder } from '../files/private-files.ts';
import { replaceFile } from '../files/replace-file.ts';
import { withJournalLock } from '../journal/journal-lock.ts';
import { readList } from './installed-packs.ts';
import {
  isPackFolder,
  LOCK_FILE,
  type LockedPack,
  type LockList,
  NO_PACKS,
  PREPARED_FILE,
} from './lock-list.ts';
import { listedPackText } from './pack-text.ts';
import type { PreparedPack } from './prepare-built-ins.ts';

/**
 * Installs a pack in place of any of the same name: its files go into a new folder, flushed, and
 * count only once the list names them. A kill before that leaves everything as it was.
 *
 * @param packs the folder of all packs, in which the lock lies that two installations take in turn
 * @throws JournalError
 */
export async function installPack(
  packs: string,
  found: FoundPack,
  from: string,
  files: Files,
): Promise<void> {
  await changeList(packs, files, (list) => {
    const { name, version } = found.pack;
    const contents = filesOf(found);
    const folder = `${name}.${Date.now().toString(36)}${process.pid.toString(36)}`;
    writeFolder(join(packs, folder), contents, files);
    const hashes = [...contents].map(([file, bytes]) => [file, sha256(bytes)] as const);
    const locked: LockedPack = { name, version, from, folder, files: Object.fromEntries(hashes) };
    const others = list.packs.filter((one) => one.name !== name);
    return { ...list, packs: [...others, locked].sort((a, b) => (a.name < b.name ? -1 : 1)) };
  });
}

/** Takes a pack away with its files. @throws JournalError */
export async function removePack(folder: string, name: string, files: Files): Promise<void> {
  await changeList(folder, files, (list) => ({
    ...list,
    packs: list.packs.filter((one) => one.name !== name),
  }));
}

// --- internal ---

async function changeList(
  folder: string,
  files: Files,
  change: (list: LockList) => LockList,
): Promise<void> {
  ensurePrivateFolder(folder, files);
  await withJournalLock(folder, () => {
    const list = readList(folder) ?? NO_PACKS;
    if ('code' in list) {
      throw new JournalError(`${join(folder, LOCK_FILE)} is damaged: move it away first`);
    }
    const changed = change(list);
    const text = `${JSON.stringify(changed, null, 2)}\n`;
    replaceFile(join(folder, LOCK_FILE), Buffer.from(text), files);
    sweep(folder, changed);
  });
}

/** What no list names any more: packs replaced or removed, and what a kill left half written. */
function sweep(folder: string, { packs }: LockList): void {
  const inUse = new Set(packs.map((one) => one.folder));
  for (const name of readdirSync(folder)) {
    if (!isPackFolder(name) || name === LOCK_FILE || inUse.has(name)) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function filesOf({ pack, rubrics, head }: FoundPack): ReadonlyMap<string, Buffer> {
  const prepared: PreparedPack = {
    pack,
    rubrics: rubrics.map(({ rubric, hash, scoringHash }) => {
      return { rubric, hash, scoringHash, file: `${rubric.id}.yaml` };
    }),
  };
  const texts: readonly (readonly [string, string])[] = [
    ['pack.yaml', listedPackText(head(), pack.rubrics)],
    [PREPARED_FILE, JSON.stringify(prepared)],
    ...rubrics.map(({ rubric, source }) => [`${rubric.id}.yaml`, source()] as const),
  ];
  return new Map(texts.map(([file, text]) => [file, Buffer.from(text)]));
}

function writeFolder(folder: string, contents: ReadonlyMap<string, Buffer>, files: Files): void {
  ensurePrivateFolder(folder, files);
  for (const [file, bytes] of contents) {
    const path = join(folder, file);
    try {
      const fd = openPrivate(path, 'create', files);
      try {
        writeAll(fd, bytes, files.disk);
        files.disk.sync(fd);
      } finally {
        closeSync(fd);
      }
    } catch (cause) {
      throw cannot('write', path, cause);
    }
  }
  syncFolder(folder, files.disk.sync);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
