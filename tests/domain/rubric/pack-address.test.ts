import { describe, expect, it } from 'vitest';
import { readAddress, withoutPassword } from '../../../src/domain/rubric/pack-address.ts';

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

  it('is shown and kept without a password that stands in it', () => {
    expect(withoutPassword('https://ana:secret@git.example.com/pack')).toBe(
      'https://git.example.com/pack',
    );
    expect(withoutPassword('a@b.yaml')).toBe('a@b.yaml');
  });
});
