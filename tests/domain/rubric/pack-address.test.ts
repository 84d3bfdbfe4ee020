import { describe, expect, it } from 'vitest';
import { readAddress, withoutSecrets } from '../../../src/domain/rubric/pack-address.ts';

describe('where a pack comes from', () => {
  it.each([
    ['https://git.example.com/sales/renewals', null],
    ['https://git.example.com/sales/renewals#v1.2.0', 'v1.2.0'],
    ['ssh://git@git.example.com/sales/renewals#team/main', 'team/main'],
    ['file:///mnt/team/renewals.git', null],
    ['git@git.example.com:sales/renewals.git', null],
  ])('%s is a repository', (text, tag) => {
    const url = text.split('#')[0];
    expect(readAddress(text)).toEqual({ kind: 'repository', url, tag });
  });

  it.each([
    'pack (1).yaml',
    './pack.yaml.txt',
    '/mnt/team/renewals',
    'C:\\Users\\ana\\pack.yaml',
    'C:/Users/ana/pack.yaml',
    '\\\\server\\team\\pack.yaml',
    'a#b.yaml',
    'ana@corp/pack.yaml',
    './call 9:30 ana@corp.yaml',
    'C:/Users/ana@corp/pack.yaml',
  ])('%s is a path', (path) => {
    expect(readAddress(path)).toEqual({ kind: 'path', path });
  });

  it.each([
    ['ext::sh -c "touch pwned"', 'other-way'],
    ['fd::17', 'other-way'],
    ['http://git.example.com/pack', 'other-way'],
    ['git://git.example.com/pack', 'other-way'],
    ['ftp://git.example.com/pack', 'other-way'],
    ['--upload-pack=touch pwned', 'like-an-option'],
    ['-u', 'like-an-option'],
    ['ssh://-oProxyCommand=touch pwned/pack', 'bad-host'],
    ['ssh://-x@host/pack', 'bad-host'],
    ['https://-c/pack', 'bad-host'],
    ['file://host/pack', 'bad-host'],
    ['https://git.example.com/pack#--upload-pack=x', 'bad-tag'],
    ['https://git.example.com/pack#', 'bad-tag'],
    ['https://git.example.com/pack#a..b', 'bad-tag'],
    ['https://git.example.com/pack#a b', 'bad-tag'],
  ])('%s is refused', (text, why) => {
    expect(readAddress(text)).toEqual({ kind: 'refused', why });
  });

  it.each([
    'ana:secret@git.example.com:pack',
    'ana@corp:secret@git.example.com:pack',
    'ana:sec/ret@git.example.com:pack',
    'ana:secret@git.example.com/pack',
    'https:/ana:secret@git.example.com/pack',
    'git@-oProxyCommand=touch:pack',
    'git@:pack',
    'ssh://ana:secret@git.example.com/pack',
    'ssh://ana@corp@git.example.com/pack',
    'ssh://git@-x/pack',
    'ssh://git@x@-oProxyCommand=y/pack',
    'ssh://%2DoProxyCommand=y@git.example.com/pack',
    'https://ana@-c/pack',
  ])('%s names no host that we go to', (text) => {
    expect(readAddress(text)).toEqual({ kind: 'refused', why: 'bad-host' });
  });

  it.each([
    ['https://ana:secret@git.example.com/pack', 'https://git.example.com/pack'],
    ['https://token@git.example.com/pack#v1', 'https://git.example.com/pack#v1'],
    ['https://ana%40corp:s%2Fx@git.example.com/pack', 'https://git.example.com/pack'],
    ['https://ana:p@ss@git.example.com/pack', 'https://git.example.com/pack'],
    ['https://ana:p/w@git.example.com/pack', 'https://git.example.com/pack'],
    ['https://ana:p#w@git.example.com/pack', 'https://git.example.com/pack'],
    ['https://ana:p?w@git.example.com/pack', 'https://git.example.com/pack'],
    ['HTTPS://ana:p\nw@git.example.com/pack', 'HTTPS://git.example.com/pack'],
    ['https://git.example.com/pack?token=secret#v1', 'https://git.example.com/pack#v1'],
    ['https://git:secret@git.example.com/pack', 'https://git.example.com/pack'],
    ['http://ana:secret@git.example.com/pack', 'http://git.example.com/pack'],
    ['ssh://ana@git.example.com/pack', 'ssh://git.example.com/pack'],
    ['ssh://git@git.example.com/pack', 'ssh://git@git.example.com/pack'],
    ['ana@git.example.com:pack', 'git.example.com:pack'],
    ['git@git.example.com:pack', 'git@git.example.com:pack'],
    ['file:///mnt/a@b/pack', 'file:///mnt/a@b/pack'],
    ['a@b.yaml', 'a@b.yaml'],
    ['C:\\Users\\a@b\\pack.yaml', 'C:\\Users\\a@b\\pack.yaml'],
  ])('%j is shown and kept as %j', (text, shown) => {
    expect(withoutSecrets(text)).toBe(shown);
  });
});
