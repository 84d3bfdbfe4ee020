import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../../src/adapters/files/disk.ts';
import { JournalError } from '../../../src/use-cases/ports/journal-port.ts';
import { diskWith, failing, fullAfter, systemError } from '../../support/failing-disk.ts';
import { idsOf, onlyFile, record, type Scene, scene } from './scene.ts';

/** A journal with record 1 in it. */
async function begun(): Promise<Scene> {
  const world = scene();
  await world.journal.append([record('1')]);
  return world;
}

async function ids({ journal }: Scene): Promise<string[]> {
  return idsOf((await journal.readAll()).records);
}

describe.each(['EIO', 'ENOSPC', 'EDQUOT', 'EFBIG'])('a write that ends with %s', (code) => {
  it.each([0, 1, 20, 45])('after %i bytes is told, and leaves no trace', async (room) => {
    const world = await begun();
    const before = readFileSync(onlyFile(world));
    const broken = world.again({ disk: diskWith({ write: fullAfter(room, code) }) });
    const error = await broken.append([record('2'), record('3')]).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(JournalError);
    expect(error.message).toContain(code);
    expect(error.cause).toMatchObject({ code });
    expect(readFileSync(onlyFile(world))).toEqual(before);
    await world.journal.append([record('4')]);
    expect(await ids(world)).toEqual(['1', '4']);
  });
});

it('mends the tail later when what was half written could not be taken back', async () => {
  const world = await begun();
  const disk = diskWith({ write: fullAfter(20, 'ENOSPC'), truncate: failing('EIO') });
  await expect(world.again({ disk }).append([record('2')])).rejects.toThrow('ENOSPC');
  await world.journal.append([record('2')]);
  expect(await ids(world)).toEqual(['1', '2']);
  expect((await world.journal.readAll()).badLines).toHaveLength(1);
});

it.each([1, 7, 40])('goes on after short writes of %i bytes', async (most) => {
  const world = await begun();
  const disk = diskWith({ write: (fd, bytes) => realDisk.write(fd, bytes.subarray(0, most)) });
  await world.again({ disk }).append([record('2'), record('3')]);
  expect(await ids(world)).toEqual(['1', '2', '3']);
});

it('does not wait for ever on a disk that takes nothing and says nothing', async () => {
  const world = await begun();
  const broken = world.again({ disk: diskWith({ write: () => 0 }) });
  await expect(broken.append([record('2')])).rejects.toBeInstanceOf(JournalError);
});

it.each(['EIO', 'ENOSPC'])(
  'says that the outcome is unknown after a failed flush (%s), and a retry keeps it once',
  async (code) => {
    const world = await begun();
    const broken = world.again({ disk: diskWith({ sync: failing(code) }) });
    const error = await broken.append([record('2')]).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(JournalError);
    expect(error.message).toContain('may or may not be kept');
    expect(error.cause).toMatchObject({ code });
    await world.journal.append([record('2')]);
    expect(await ids(world)).toEqual(['1', '2']);
  },
);

it('says so too when the folder of a new file cannot be flushed', async () => {
  const world = await begun();
  let calls = 0;
  const sync = (fd: number) => {
    calls += 1;
    if (calls === 2) throw systemError('EIO'); // the first is the file's own
    realDisk.sync(fd);
  };
  const broken = world.again({ disk: diskWith({ sync }) });
  await expect(broken.append([record('2')])).rejects.toThrow('may or may not be kept');
});

it('lets the lock go after a failure', async () => {
  const world = await begun();
  let isBroken = true;
  const write = (fd: number, bytes: Uint8Array) => {
    if (isBroken) throw systemError('EIO');
    return realDisk.write(fd, bytes);
  };
  const journal = world.again({ disk: diskWith({ write }) });
  await expect(journal.append([record('2')])).rejects.toThrow('EIO');
  isBroken = false;
  await journal.append([record('3')]);
  expect(await ids(world)).toEqual(['1', '3']);
});
