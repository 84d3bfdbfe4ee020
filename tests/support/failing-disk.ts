import { type Disk, realDisk } from '../../src/adapters/files/disk.ts';

/** The error a system call ends with. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The real disk, but for the calls that are given. */
export function diskWith(changes: Partial<Disk>): Disk {
  return { ...realDisk, ...changes };
}

export function failing(code: string): () => never {
  return () => {
    throw systemError(code);
  };
}

/** Takes so many bytes in all, then fails. */
export function fullAfter(room: number, code: string): Disk['write'] {
  let left = room;
  return (fd, bytes) => {
    if (left === 0) throw systemError(code);
    const count = realDisk.write(fd, bytes.subarray(0, left));
    left -= count;
    return count;
  };
}
