import { describe, expect, it } from 'vitest';
import { findFolders, type Surroundings } from '../../src/adapters/folders.ts';

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
    expect(onLinux({}, './here')).toEqual({ ...USUAL, data: './here' });
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
