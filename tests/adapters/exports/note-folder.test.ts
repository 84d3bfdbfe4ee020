import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openExports } from '../../../src/adapters/exports/open-exports.ts';
import { clashes, leftBehind, notePages } from '../../../src/cli/render/markdown/note-pages.ts';
import type { EntryRecord } from '../../../src/domain/journal/records/record.ts';
import { arbitraryWords } from '../../support/arbitrary-journal.ts';
import { makeEntryRecord } from '../../support/kept-journal.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const { noteFolder } = openExports({});

/** What an export of these calls into the folder does. */
function exportTo(folder: string, entries: readonly EntryRecord[], withWords = true) {
  const notes = noteFolder(folder);
  const found = notes.look();
  const views = entries.map((entry) => ({ entry, rubrics: new Map(), settled: null }));
  const pages = notePages({ views, found, withWords, changes: new Map() });
  const clashing = clashes(pages, found);
  if (clashing.length === 0) notes.write(pages);
  return { pages, clashing, left: leftBehind(pages, found) };
}

const call = (n: number, account?: string): EntryRecord =>
  makeEntryRecord({
    id: `019a8c3e-51b2-7000-8000-00000000000${n}`,
    ...(account === undefined ? { call: {} } : { call: { account } }),
  });
const namesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
const frontOf = (path: string) => parse(readFileSync(path, 'utf8').split('---\n')[1] ?? '');

describe('a folder of notes', () => {
  it('holds no start of a template, neither in its text nor above it, and says the same', () => {
    const folder = tempFolder();
    const said = '<% tp.x %> {{date}} {% x %} "<?x"';
    const facts = { account: said, contact: said, type: said };
    const words = { sentence: said, moment: said, text: said };
    exportTo(folder, [{ ...call(1), call: facts, words }]);
    for (const name of namesIn(folder)) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/<[%?!]|\{[{%#]/);
    }
    const fronts = namesIn(folder).map((name) => frontOf(join(folder, name)));
    expect(fronts.filter(({ contact }) => contact === said)).toHaveLength(1);
  });

  it('stays within itself, one file a note, whatever accounts are called', () => {
    fc.assert(
      fc.property(fc.array(arbitraryWords, { maxLength: 5 }), (accounts) => {
        const top = tempFolder();
        const folder = join(top, 'notes');
        const { pages } = exportTo(
          folder,
          accounts.map((account, n) => call(n, account)),
        );
        expect(readdirSync(top)).toEqual(['notes']);
        expect(namesIn(folder)).toHaveLength(pages.length);
        const keys = pages.map(({ kind, name }) =>
          `${kind}/${name}`.normalize('NFC').toLowerCase(),
        );
        expect(new Set(keys).size).toBe(pages.length);
        for (const { name } of pages) {
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]|^[. ]|[. ]$/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same after the same export again, whatever was said', () => {
    fc.assert(
      fc.property(arbitraryWords, arbitraryWords, (account, said) => {
        const folder = tempFolder();
        const one = { ...call(1, account), words: { sentence: said, text: `${said}\n${said}` } };
        exportTo(folder, [one]);
        const before = namesIn(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
        expect(exportTo(folder, [one])).toMatchObject({ clashing: [], left: [] });
        const again = namesIn(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
        expect(again).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('names calls by day and account, and tells equal names apart', () => {
    const folder = tempFolder();
    exportTo(folder, [call(1, 'A/B'), call(2, 'A:B'), call(3, 'Acme'), call(4, 'acme '), call(5)]);
    expect(namesIn(folder)).toEqual([
      'accounts/A-B (2).md',
      'accounts/A-B.md',
      'accounts/Acme.md',
      'calls/2026-11-20 A call.md',
      'calls/2026-11-20 A-B (2).md',
      'calls/2026-11-20 A-B.md',
      'calls/2026-11-20 Acme (2).md',
      'calls/2026-11-20 acme.md',
    ]);
  });

  it.each([
    ['CON', 'CON_'],
    ['nul.txt', 'nul.txt_'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'An account'],
    ['.hidden', 'hidden'],
    ['Ünal & Söhne', 'Ünal - Söhne'],
    ['東京', '東京'],
    ['x'.repeat(300), 'x'.repeat(50)],
  ])('calls the note on %j %j', (account, name) => {
    const folder = tempFolder();
    exportTo(folder, [call(1, account)]);
    expect(namesIn(folder)).toContain(`accounts/${name}.md`);
  });

  it('has front matter that queries can use', () => {
    const folder = tempFolder();
    const facts = { account: 'Acme', contact: 'Jo: "x"', type: 'Follow up!', minutes: 30 };
    exportTo(folder, [{ ...call(1), call: facts, overall: 72.5 }]);
    const path = join(folder, 'calls', '2026-11-20 Acme.md');
    expect(frontOf(path)).toMatchObject({
      aftercall: '019a8c3e-51b2-7000-8000-000000000001',
      date: '2026-11-20',
      account: '[[Acme]]',
      contact: 'Jo: "x"',
      minutes: 30,
      'score-overall': 73,
      tags: ['aftercall', 'call/follow-up'],
    });
    expect(readFileSync(path, 'utf8')).toContain('\ndate: 2026-11-20\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'calls')).mode & 0o777).toBe(0o700);
  });

  it('keeps its names when accounts are called otherwise, and what was written below its last line', () => {
    const folder = tempFolder();
    exportTo(folder, [call(1, 'Acme')]);
    const path = join(folder, 'calls', '2026-11-20 Acme.md');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nMy own thought.\n`);
    exportTo(folder, [call(1, 'Acme Tools')]);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('# Acme Tools');
    expect(text).toMatch(/%%\n\nMy own thought\.\n$/);
  });

  it.each([
    ['a note of someone else', '# Mine\n'],
    ['a note with the front matter of someone else', '---\ntags: [x]\n---\n'],
    ['a note of ours whose last line is gone', '---\naftercall: "acme"\n---\n# Acme\n'],
    ['a file that is no text', '\0\xff'],
  ])('changes nothing where %s stands in the way', (_, text) => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'accounts'));
    writeFileSync(join(folder, 'accounts', 'ACME.md'), text);
    const { clashing } = exportTo(folder, [call(1, 'Acme')]);
    expect(clashing).toMatchObject([{ kind: 'accounts', name: 'ACME' }]);
    expect(namesIn(folder)).toEqual(['accounts/ACME.md']);
    expect(readFileSync(join(folder, 'accounts', 'ACME.md'), 'utf8')).toBe(text);
  });

  it('follows no link out of it', () => {
    const top = tempFolder();
    mkdirSync(join(top, 'elsewhere'));
    mkdirSync(join(top, 'notes'));
    symlinkSync(join(top, 'elsewhere'), join(top, 'notes', 'calls'));
    expect(noteFolder(join(top, 'notes')).fault()).toBe('not-a-file');
    const other = join(top, 'other');
    mkdirSync(join(other, 'accounts'), { recursive: true });
    symlinkSync(join(top, 'elsewhere', 'x.md'), join(other, 'accounts', 'Acme.md'));
    expect(exportTo(other, [call(1, 'Acme')]).clashing).toHaveLength(1);
    expect(existsSync(join(top, 'elsewhere', 'x.md'))).toBe(false);
  });

  it('tells of notes whose call is no longer in the journal', () => {
    const folder = tempFolder();
    exportTo(folder, [call(1, 'Acme'), call(2, 'Beta')]);
    const { left } = exportTo(folder, [call(1, 'Acme')]);
    expect(left.map(({ kind, name }) => `${kind}/${name}`)).toEqual([
      'calls/2026-11-20 Beta',
      'accounts/Beta',
    ]);
  });

  it('turns no word of a person into a heading, list, link, tag, embed, field or HTML', () => {
    const folder = tempFolder();
    const evil = [
      '# head',
      '- [ ] task',
      '1. one',
      '![[x]] [a](javascript:1)',
      '<script>x</script>',
      '#tag ^id %% hide %%',
      'due:: 2026-01-01',
      '---',
      '===',
      '```dataviewjs',
      '$$x$$ ==y== &lt;',
      '| a | b |',
    ];
    exportTo(folder, [{ ...call(1, 'Acme'), words: { text: evil.join('\n') } }]);
    const text = readFileSync(join(folder, 'calls', '2026-11-20 Acme.md'), 'utf8');
    const notes = text.split('## Notes\n\n')[1]?.split('\n\n%% Write')[0];
    expect(notes?.split('\n')).toEqual([
      '\\# head',
      '\\- \\[ \\] task',
      '1\\. one',
      '!\\[\\[x\\]\\] \\[a\\](javascript:1)',
      '\\<script\\>x\\</script\\>',
      '\\#tag \\^id \\%\\% hide \\%\\%',
      'due\\:\\: 2026-01-01',
      '\\---',
      '\\=\\=\\=',
      '\\`\\`\\`dataviewjs',
      '\\$\\$x\\$\\$ \\=\\=y\\=\\= \\&lt;',
      '\\| a \\| b \\|',
    ]);
  });
});
