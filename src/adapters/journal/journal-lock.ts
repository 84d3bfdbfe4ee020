import { setTimeout as pause } from 'node:timers/promises';
import { JournalError } from '../../use-cases/ports/journal-port.ts';
import { cannot } from '../files/failure.ts';
import { type HeldLock, LockWait, STILL } from './lock-files.ts';

export type { HeldLock } from './lock-files.ts';

/** How long we wait for others, in milliseconds: longer than it takes to know that one is gone. */
const PATIENCE = 2.5 * STILL;

/**
 * Does something while no other process appends to or rewrites the files of a folder, which must
 * exist: whoever else has the folder, in whatever container or on whatever computer, meets the same
 * lock, since it lies in it. An action that takes longer than some seconds renews the lock as it
 * goes; one that replaces a file renews it just before, and does not when `renew` says no.
 * @throws JournalError when another living process does not let go
 */
export async function withJournalLock<T>(
  folder: string,
  action: (held: HeldLock) => T | Promise<T>,
  patience: number = PATIENCE,
): Promise<T> {
  const held = await take(folder, new LockWait(folder), patience);
  try {
    return await action(held);
  } finally {
    held.release();
  }
}

// --- internal ---

async function take(folder: string, wait: LockWait, patience: number): Promise<HeldLock> {
  const giveUp = performance.now() + patience;
  for (;;) {
    const held = attempt(folder, () => wait.tryToTake());
    if (held !== undefined) return held;
    if (performance.now() > giveUp) {
      const holder = attempt(folder, () => wait.holder());
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
