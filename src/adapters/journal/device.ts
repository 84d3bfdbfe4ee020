import { linkSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '../files/disk.ts';
import { cannot, codeOf } from '../files/failure.ts';
import { ensurePrivateFolder, syncFolder } from '../files/private-files.ts';
import { readOwnFile } from '../files/read-own-file.ts';
import { writeBeside } from '../files/replace-file.ts';

/**
 * This machine's name among those that share a journal: 16 random hexadecimal digits, made once and
 * kept in the state folder. Processes that make it at the same time agree on one.
 * @throws JournalError
 */
export function findDevice(stateFolder: string, files: Files): string {
  const path = join(stateFolder, 'device');
  try {
    return readDevice(path) ?? makeDevice(path, files);
  } catch (cause) {
    throw cannot('keep the name of this device in', path, cause);
  }
}

// --- internal ---

function readDevice(path: string): string | undefined {
  try {
    return /^([0-9a-f]{16})\n$/.exec(readOwnFile(path).toString('latin1'))?.[1];
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function makeDevice(path: string, files: Files): string {
  ensurePrivateFolder(dirname(path), files);
  const mine = randomDigits();
  const beside = writeBeside(path, [Buffer.from(`${mine}\n`)], files);
  try {
    placeUnlessThere(beside, path);
    syncFolder(dirname(path), files.disk.sync);
  } finally {
    rmSync(beside, { force: true });
  }
  return readDevice(path) ?? mine;
}

// A link appears whole or not at all, and only for the first. A damaged file, or a file system
// without links, leaves only replacing.
function placeUnlessThere(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch {
    if (readDevice(path) === undefined) renameSync(beside, path);
  }
}

function randomDigits(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex');
}
