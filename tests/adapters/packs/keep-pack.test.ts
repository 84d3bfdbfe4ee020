import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../../src/adapters/files/disk.ts';
import { realDisk } from '../../../src/adapters/files/disk.ts';
import { openPacks } from '../../../src/adapters/packs/open-packs.ts';
import { rubricsAtHand } from '../../../src/adapters/packs/rubrics-at-hand.ts';
import { notAtHand, parseSettings } from '../../../src/adapters/settings/parse-settings.ts';
import { changedPack, RENEWALS, writePack } from '../../support/a-pack.ts';
import { systemError } from '../../support/failing-disk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const NEWER = changedPack('pack.yaml', '"1.0.0"', '"1.1.0"');

function machine(disk: Disk = realDisk) {
  const home = tempFolder();
  return machineAt(home, disk);
}

function machineAt(home: string, disk: Disk = realDisk) {
  const places = {
    dataFolder: join(home, 'data'),
    stateFolder: join(home, 'state'),
    configFolder: join(home, 'config'),
    settingsReader: async () => ({ parseSettings, notAtHand }),
  };
  const packs = openPacks({ ...places, disk });
  const install = async (files: Readonly<Record<string, string>>) => {
    const read = await packs.find(writePack(join(tempFolder(), 'pack'), files));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    await packs.install(read.value, 'a mail');
  };
  const versions = async () => (await packs.here()).installed.map(({ pack }) => pack.version);
  const folder = join(places.dataFolder, 'packs');
  const folders = () => readdirSync(folder).filter((name) => name !== 'lock.json');
  const file = (name: string) => join(folder, folders()[0] ?? '', name);
  return { home, places, packs, install, versions, folder, folders, file };
}

describe('an installed pack', () => {
  it('is read back as it was found, and a newer one takes its place', async () => {
    const here = machine();
    expect(await here.versions()).toEqual([]);
    await here.install(RENEWALS);
    const [first] = (await here.packs.here()).installed;
    expect(first).toMatchObject({ from: 'a mail', pack: { name: 'renewals' } });
    expect(first?.rubrics[0]?.source()).toBe(RENEWALS['renewal.yaml']);
    await here.install(NEWER);
    expect(await here.versions()).toEqual(['1.1.0']);
    expect(here.folders()).toHaveLength(1);
    await here.packs.remove('renewals');
    expect(await here.versions()).toEqual([]);
    expect(here.folders()).toEqual([]);
  });

  it('stands beside others, whose rubrics keep their names', async () => {
    const here = machine();
    await here.install(RENEWALS);
    const other = changedPack('pack.yaml', 'name: renewals', 'name: other');
    await expect(here.install(other)).rejects.toThrow('rubric-taken');
    expect(await here.versions()).toEqual(['1.0.0']);
  });

  it.each([
    ['changed', 'installed-changed', (path: string) => appendFileSync(path, '\n')],
    ['taken away', 'installed-gone', (path: string) => rmSync(path)],
    [
      'made a link',
      'installed-changed',
      (path: string) => {
        const text = readFileSync(path);
        writeFileSync(`${path}.x`, text);
        rmSync(path);
        symlinkSync(`${path}.x`, path);
      },
    ],
  ])('is not used when a file of it was %s, and can be installed anew', async (_, code, harm) => {
    for (const name of ['renewal.yaml', 'prepared.json', 'pack.yaml']) {
      const here = machine();
      await here.install(RENEWALS);
      harm(here.file(name));
      const { installed, damaged } = await here.packs.here();
      expect(installed).toEqual([]);
      expect(damaged[0]?.problems).toMatchObject([
        { file: here.file(name), problem: { code, args: { pack: 'renewals', from: 'a mail' } } },
      ]);
      await here.install(RENEWALS);
      expect(await here.versions()).toEqual(['1.0.0']);
    }
  });

  it.each([
    ['nonsense', 'x'],
    ['half of it', '{"format": "aftercall/lock@1", "packs": [{"name":'],
    ['another format', '{"format": "aftercall/lock@2", "packs": []}'],
    [
      'a folder outside',
      '{"format":"aftercall/lock@1","packs":[{"name":"a","version":"1","from":"x","folder":"../x","files":{}}]}',
    ],
    [
      'a file outside',
      `{"format":"aftercall/lock@1","packs":[{"name":"a","version":"1","from":"x","folder":"a.b","files":{"../../x":"${'0'.repeat(64)}"}}]}`,
    ],
  ])('is not used when the list of packs holds %s', async (_, text) => {
    const here = machine();
    await here.install(RENEWALS);
    writeFileSync(join(here.folder, 'lock.json'), text);
    const { installed, problems } = await here.packs.here();
    expect(installed).toEqual([]);
    expect(problems).toMatchObject([{ problem: { code: 'lock-damaged' } }]);
    await expect(here.install(NEWER)).rejects.toThrow('damaged');
  });
});

describe('an installation that is cut off', () => {
  it('leaves the old pack whole, wherever the disk fails, and the next one cleans up', async () => {
    let left = Number.POSITIVE_INFINITY;
    const counted = <A extends readonly unknown[], R>(call: (...args: A) => R) => {
      return (...args: A): R => {
        left -= 1;
        if (left < 0) throw systemError('ENOSPC');
        return call(...args);
      };
    };
    const disk: Disk = {
      write: counted(realDisk.write),
      sync: counted(realDisk.sync),
      truncate: counted(realDisk.truncate),
      rename: counted(realDisk.rename),
    };
    const here = machine(disk);
    await here.install(RENEWALS);
    let failures = 0;
    for (let room = 0; room < 100; room += 1) {
      left = room;
      const outcome = await here.install(NEWER).then(
        () => 'installed',
        () => 'failed',
      );
      left = Number.POSITIVE_INFINITY;
      const [version] = await here.versions();
      if (outcome === 'installed') break;
      failures += 1;
      expect(['1.0.0', '1.1.0']).toContain(version);
    }
    expect(failures).toBeGreaterThan(8);
    expect(await here.versions()).toEqual(['1.1.0']);
    await here.install(RENEWALS);
    expect(here.folders()).toHaveLength(1);
  });
});

describe('the rubrics at hand', () => {
  const atHand = (here: ReturnType<typeof machine>) =>
    rubricsAtHand({ ...here.places, onDamage: () => {} });

  it('are ours, then the installed ones; those of the daily session first', async () => {
    const here = machine();
    await here.install(RENEWALS);
    const usual = await atHand(here);
    expect(usual.pack.name).toBe('aftercall');
    expect(usual.rubrics.map(({ rubric }) => rubric.id).at(-1)).toBe('renewal');
    writePack(here.places.configFolder, { 'config.yaml': 'rubrics: renewals\nmode: brief\n' });
    for (const time of ['first', 'second']) {
      const settled = await atHand(here);
      expect([time, settled.pack.name, settled.mode]).toEqual([time, 'renewals', 'brief']);
      expect(settled.rubrics[0]?.rubric.id).toBe('renewal');
    }
    writePack(here.places.configFolder, { 'config.yaml': '# nothing\n' });
    expect((await atHand(here)).pack.name).toBe('aftercall');
  });

  it.each([
    ['rubrics: renewal', 'not-one-of', 1],
    ['mode: quick\nrubrics: [listening, renewl]', 'not-one-of', 2],
    ['mood: brief', 'unknown-key', 1],
    ['rubrics: [', 'yaml-syntax', 1],
    ['\0', 'looks-like', 1],
  ])('are not told when the settings are %s', async (text, code, line) => {
    const here = machine();
    writePack(here.places.configFolder, { 'config.yaml': text });
    await expect(atHand(here)).rejects.toMatchObject({
      problems: [{ problem: { code }, at: { line } }],
    });
  });
});
