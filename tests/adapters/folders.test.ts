import { describe, expect, it } from 'vitest';
import { findFolders, relativeFolder, type Surroundings } from '../../src/adapters/folders.ts';

const USUAL = {
  data: '/home/ana/.local/share/aftercall',
  state: '/home/ana/.local/state/aftercall',
  config: '/home/ana/.config/aftercall',
};

function onLinux(env: Surroundings['env'], dataDir?: string) {
  return findFolders({ platform: 'linux', home: '/home/ana', env, dataDir });
}

describe('on Linux', () => {
  it.each<[string, Surroundings['env'], Partial<typeof USUAL>]>([
    ['nothing is set', {}, {}],
    ['empty means unset', { XDG_DATA_HOME: '', XDG_STATE_HOME: '', XDG_CONFIG_HOME: '' }, {}],
    ['relative is ignored', { XDG_DATA_HOME: 'data', XDG_CONFIG_HOME: './c' }, {}],
    ['XDG data', { XDG_DATA_HOME: '/d' }, { data: '/d/aftercall' }],
    ['XDG state', { XDG_STATE_HOME: '/s/' }, { state: '/s/aftercall' }],
    ['our data only', { AFTERCALL_DATA_DIR: '/mine' }, { data: '/mine' }],
    ['our state only', { AFTERCALL_STATE_DIR: '/mine' }, { state: '/mine' }],
    ['XDG config', { XDG_CONFIG_HOME: '/c' }, { config: '/c/aftercall' }],
    ['our config only', { AFTERCALL_CONFIG_DIR: '/mine' }, { config: '/mine' }],
    ['ours empty', { AFTERCALL_DATA_DIR: '', XDG_DATA_HOME: '/d' }, { data: '/d/aftercall' }],
    ['ours before XDG', { AFTERCALL_DATA_DIR: '/mine', XDG_DATA_HOME: '/d' }, { data: '/mine' }],
  ])('%s', (_, env, changed) => {
    expect(onLinux(env)).toEqual({ ...USUAL, ...changed });
  });

  it('the flag goes before everything, and moves the data only', () => {
    expect(onLinux({ AFTERCALL_DATA_DIR: '/mine' }, '/flag')).toEqual({ ...USUAL, data: '/flag' });
  });
});

it('takes a name back with `..`, whether there is such a folder or not', () => {
  expect(onLinux({ AFTERCALL_STATE_DIR: '/s/./x//' }, '/d/missing/../shared/q')).toEqual({
    ...USUAL,
    data: '/d/shared/q',
    state: '/s/x',
  });
});

describe('a folder that is not named by a whole path is told, with the one that was meant', () => {
  it.each<[Surroundings['env'], string | undefined, string, string, string]>([
    [{}, 'calls', '--data-dir', 'calls', '/work/today/calls'],
    [{}, '../calls', '--data-dir', '../calls', '/work/calls'],
    [{}, '~', '--data-dir', '~', '/home/ana'],
    [{}, '~/a/calls', '--data-dir', '~/a/calls', '/home/ana/a/calls'],
    [{}, '~ben/calls', '--data-dir', '~ben/calls', '/home/ben/calls'],
    [{}, 'a/~/b', '--data-dir', 'a/~/b', '/work/today/a/~/b'],
    [{ AFTERCALL_DATA_DIR: '~/c' }, undefined, 'AFTERCALL_DATA_DIR', '~/c', '/home/ana/c'],
    [{ AFTERCALL_STATE_DIR: './s' }, '/d', 'AFTERCALL_STATE_DIR', './s', '/work/today/s'],
    [{ AFTERCALL_CONFIG_DIR: 'c' }, '', 'AFTERCALL_CONFIG_DIR', 'c', '/work/today/c'],
  ])('%j and --data-dir %s', (env, dataDir, by, named, meant) => {
    const around = { platform: 'linux', home: '/home/ana', env, dataDir } as const;
    expect(relativeFolder(around, '/work/today')).toEqual({ by, named, meant });
  });

  it('on Windows, where a letter alone is no whole path', () => {
    const around = { platform: 'win32', home: 'C:\\Users\\ana', env: {} } as const;
    const meant = (dataDir: string) => relativeFolder({ ...around, dataDir }, 'D:\\x')?.meant;
    expect(meant('~\\calls')).toBe('C:\\Users\\ana\\calls');
    expect(meant('calls')).toBe('D:\\x\\calls');
    expect(meant('D:calls')).toBeDefined();
    expect(meant('E:\\calls')).toBeUndefined();
  });

  it.each<[Surroundings['env'], string | undefined]>([
    [{}, undefined],
    [{ AFTERCALL_DATA_DIR: '' }, ''],
    [{ AFTERCALL_DATA_DIR: 'here' }, '/there'],
    [{ AFTERCALL_DATA_DIR: '/a/~/b' }, undefined],
  ])('%j and --data-dir %s are as they should be', (env, dataDir) => {
    const around = { platform: 'linux', home: '/home/ana', env, dataDir } as const;
    expect(relativeFolder(around, '/work/today')).toBeNull();
  });
});

it('keeps everything in Application Support on macOS, side by side', () => {
  const env = { XDG_DATA_HOME: '/d' };
  const ours = '/Users/ana/Library/Application Support/aftercall';
  expect(findFolders({ platform: 'darwin', home: '/Users/ana', env })).toEqual({
    data: `${ours}/data`,
    state: `${ours}/state`,
    config: `${ours}/config`,
  });
});

it.each<[string, Surroundings['env'], string]>([
  ['LOCALAPPDATA', { LOCALAPPDATA: 'D:\\Local' }, 'D:\\Local\\aftercall'],
  ['nothing', {}, 'C:\\Users\\ana\\AppData\\Local\\aftercall'],
  ['a relative LOCALAPPDATA', { LOCALAPPDATA: 'x' }, 'C:\\Users\\ana\\AppData\\Local\\aftercall'],
])('keeps everything in the local app data on Windows, given %s', (_, env, ours) => {
  expect(findFolders({ platform: 'win32', home: 'C:\\Users\\ana', env })).toEqual({
    data: `${ours}\\data`,
    state: `${ours}\\state`,
    config: `${ours}\\config`,
  });
});
