import { readFileSync, readlinkSync } from 'node:fs';
import { codeOf } from './failure.ts';

/**
 * What a process leaves on a file to say "mine, while I live": its number and, where the system
 * tells, when it started, since numbers are used again (after each start of a container, the same).
 */
export function markOfThisProcess(): string {
  return `${process.pid} ${look(process.pid)?.start ?? '-'}`;
}

export function isMark(text: string): boolean {
  return MARK.test(text);
}

/** Whether the process that left this mark still lives. When in doubt, it does. */
export function isAlive(mark: string): boolean {
  const [, number, start] = MARK.exec(mark) ?? [];
  const pid = Number(number);
  if (!answers(pid)) return false;
  const now = look(pid);
  if (now === undefined) return true;
  return !now.isZombie && (start === '-' || start === now.start);
}

/**
 * Where the numbers of processes mean the same as here: this start of this system and, in it, this
 * container. Null where the system does not tell.
 */
export function worldOfProcesses(): string | null {
  if (process.platform !== 'linux' || look(process.pid) === undefined) return null;
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    const [space] = /\d+/.exec(readlinkSync('/proc/self/ns/pid')) ?? [];
    return space === undefined ? null : `${boot}-${space}`;
  } catch {
    return null;
  }
}

// --- internal ---

const MARK = /^([1-9]\d{0,9}) (\d+|-)$/;

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

// proc_pid_stat(5): the name, field 2, is in brackets and may hold anything; state is field 3,
// the start, in clock ticks since the system's own, is field 22.
function look(pid: number): { start: string; isZombie: boolean } | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const start = fields[19];
    return start === undefined ? undefined : { start, isZombie: fields[0] === 'Z' };
  } catch {
    return undefined;
  }
}
