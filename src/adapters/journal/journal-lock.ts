import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { JournalError } from '../../use-cases/ports/ports.ts';
import type { Files } from '../files/disk.ts';
import { cannot } from '../files/failure.ts';
import { ensurePrivateFolder } from '../files/private-files.ts';
import { describeHolder, type HeldLock, tryToTake } from './lock-files.ts';

export type { HeldLock } from './lock-files.ts';

/** Whose lines are to be changed: those of one device in one journal folder, which must exist. */
export interface LockPlace {
  readonly journalFolder: string;
  readonly stateFolder: string;
  readonly device: string;
}

/** How long we wait for others, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Does something while no other process of this machine appends to or rewrites the device's files.
 * An action that takes longer than some seconds renews the lock as it goes; one that replaces a file
 * renews it just before, and does not when `renew` says no.
 * @throws JournalError when another living process does not let go
 */
export async function withJournalLock<T>(
  place: LockPlace,
  action: (held: HeldLock) => T | Promise<T>,
  files: Files,
  patience: number = PATIENCE,
): Promise<T> {
  const held = await take(await lockFolder(place, files), place.device, patience);
  try {
    return await action(held);
  } finally {
    held.release();
  }
}

// --- internal ---

// In the state folder, so that a synced or shared data folder never carries another machine's locks.
async function lockFolder(place: LockPlace, files: Files): Promise<string> {
  const { createHash } = await import('node:crypto'); // 4 ms that a start without a write need not pay
  const real = realpathSync(place.journalFolder);
  const key = createHash('sha256').update(real).digest('hex').slice(0, 16);
  const locks = join(place.stateFolder, 'locks');
  for (const folder of [place.stateFolder, locks, join(locks, key)]) {
    ensurePrivateFolder(folder, files);
  }
  return join(locks, key);
}

async function take(folder: string, device: string, patience: number): Promise<HeldLock> {
  const giveUp = performance.now() + patience;
  for (;;) {
    const held = attempt(folder, () => tryToTake(folder, device));
    if (held !== undefined) return held;
    if (performance.now() > giveUp) {
      const holder = attempt(folder, () => describeHolder(folder, device));
      throw new JournalError(`the journal is in use by ${holder}, which does not let go of it`);
    }
    await pause(1 + Math.random() * 14); // at random, or those who wait would meet again and again
  }
}

function attempt<T>(folder: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw cannot('lock the journal in', folder, cause);
  }
}
