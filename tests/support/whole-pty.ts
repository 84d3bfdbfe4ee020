import { readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { type IPty, type IPtyForkOptions, spawn } from '@lydell/node-pty';

/**
 * Starts a program in a pseudo-terminal that gives every byte of it before `onExit` is called.
 *
 * Node takes a read of less than it had room for, together with a hang-up, for the end; but a
 * pseudo-terminal never gives more than 4,095 bytes at once. So the rest is read here before the
 * descriptor is closed, whoever closes it.
 */
export function spawnWhole(
  file: string,
  args: readonly string[],
  options: IPtyForkOptions,
  onData: (bytes: Uint8Array) => unknown,
): IPty {
  const child = spawn(file, [...args], { ...options, encoding: null });
  const { _socket: socket, fd } = child as unknown as Inside;
  child.onData((data) => onData(data as unknown as Uint8Array));
  const destroy = socket.destroy.bind(socket);
  socket.destroy = (error) => {
    if (!socket.destroyed) {
      while (socket.read() !== null); // what Node has read is given to `onData`
      for (const bytes of whatWaits(fd)) onData(bytes);
    }
    return destroy(error);
  };
  return child;
}

// --- internal ---

/** What the package does not declare. */
interface Inside {
  readonly fd: number;
  readonly _socket: Pick<Readable, 'destroyed' | 'read'> & { destroy(error?: Error): unknown };
}

function* whatWaits(fd: number): Generator<Uint8Array> {
  for (;;) {
    const buffer = new Uint8Array(4096);
    let size = 0;
    try {
      size = readSync(fd, buffer);
    } catch {
      // EIO: nobody is left who could write. EAGAIN: somebody is, and has nothing to say.
    }
    if (size === 0) return;
    yield buffer.subarray(0, size);
  }
}
