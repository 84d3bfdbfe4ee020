import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';
import { program } from './machine.ts';

const NOBODY = 65_534;

/** What goes before a command so that it runs as one who may not read everything; null if nothing can. */
export const withoutRights: readonly string[] | null = found();
export const ALL_RIGHTS = 'these tests run as root, and no setpriv is here to be somebody else';

/** Hands a machine and all in it over to whom `withoutRights` makes one. */
export function handOver(machine: Machine): void {
  if (process.getuid?.() !== 0) return;
  for (const name of ['', ...(readdirSync(machine.home, { recursive: true }) as string[])]) {
    chownSync(join(machine.home, name), NOBODY, NOBODY);
  }
}

// --- internal ---

function found(): readonly string[] | null {
  if (process.platform === 'win32') return null;
  if (process.getuid?.() !== 0) return [];
  const become = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
  const [command = '', ...args] = [...become, process.execPath, program, '--version'];
  return spawnSync(command, args, { cwd: '/' }).status === 0 ? become : null;
}
