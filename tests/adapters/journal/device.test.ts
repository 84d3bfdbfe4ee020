import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesFrom } from '../../../src/adapters/files/disk.ts';
import { findDevice } from '../../../src/adapters/journal/device.ts';
import { isPosix, modeOf, NOT_POSIX } from '../../support/posix.ts';
import { startChild, useStoreChildren } from '../../support/store-children.ts';
import { tempFolder } from '../../support/temp-folder.ts';

useStoreChildren();

const files = filesFrom({});

it('makes a random name once and keeps it', () => {
  const [one, other] = [tempFolder(), tempFolder()];
  const device = findDevice(one, files);
  expect(device).toMatch(/^[0-9a-f]{16}$/);
  expect(device).not.toContain(hostname());
  expect(findDevice(one, files)).toBe(device);
  expect(findDevice(other, files)).not.toBe(device);
  expect(readdirSync(one)).toEqual(['device']);
});

it('keeps it where only its owner can read', ({ skip }) => {
  if (!isPosix) skip(NOT_POSIX);
  const state = join(tempFolder(), 'new', 'state');
  findDevice(state, files);
  expect([modeOf(state), modeOf(join(state, 'device'))]).toEqual([0o700, 0o600]);
});

it('is one for processes that make it at the same time', async () => {
  for (let round = 0; round < 3; round += 1) {
    const stateFolder = join(tempFolder(), 'state');
    const task = { does: 'name the device', stateFolder, dataFolder: '', name: '' } as const;
    const children = Array.from({ length: 8 }, () => startChild({ ...task, bytes: 0, count: 0 }));
    const said = (await Promise.all(children.map((child) => child.end()))).flat();
    expect(said).toHaveLength(8);
    expect(new Set(said)).toEqual(new Set([findDevice(stateFolder, files)]));
    expect(readdirSync(stateFolder)).toEqual(['device']);
  }
});

it.each(['', '0123', '../../../evil/name\n', '\0'.repeat(17)])(
  'replaces a damaged one: %j',
  (text) => {
    const state = tempFolder();
    mkdirSync(state, { recursive: true });
    writeFileSync(join(state, 'device'), text);
    const device = findDevice(state, files);
    expect(device).toMatch(/^[0-9a-f]{16}$/);
    expect(findDevice(state, files)).toBe(device);
  },
);
