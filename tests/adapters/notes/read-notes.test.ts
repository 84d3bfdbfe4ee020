import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { notesInBytes, readNotes } from '../../../src/adapters/notes/read-notes.ts';
import { checkNote } from '../../../src/domain/note/check-note.ts';
import type { NoteInput } from '../../../src/use-cases/ports/notes-port.ts';
import { makeRubric, scale } from '../../support/make-rubric.ts';

const RUBRIC = makeRubric([scale('a'), scale('b')]);
const folder = mkdtempSync(join(tmpdir(), 'aftercall-notes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function all(inputs: AsyncIterable<NoteInput>): Promise<readonly NoteInput[]> {
  const found: NoteInput[] = [];
  for await (const input of inputs) found.push(input);
  return found;
}

/** What the bytes of a file hold: values, or `line:column code` of every problem. */
async function read(file: string, content: string | Uint8Array): Promise<readonly unknown[]> {
  const notes = await all(notesInBytes(file, Buffer.from(content as string)));
  return notes.map((input) => {
    if (input.kind !== 'note') throw new Error('there was a file');
    if (!input.read.ok) return input.read.problems.map(said);
    const checked = checkNote(input.read.value, [RUBRIC]);
    return checked.ok ? input.read.value : checked.problems.map(input.place).map(said);
  });
}

function said({
  at,
  problem,
  sourceLine,
}: ReturnType<Extract<NoteInput, { kind: 'note' }>['place']>) {
  return `${at === null ? '' : `${at.line}:${at.column} `}${problem.code} ${sourceLine ?? ''}`.trim();
}

async function* chunks(...parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part);
}

const NOTE = { answers: { scene: { a: 3 } } };
const JSON_NOTE = JSON.stringify(NOTE);
const PRETTY = JSON.stringify(NOTE, null, 2);
const YAML = 'answers:\n  scene:\n    a: 3\n';
const MARKDOWN = `---\n${YAML}---\nShe laughed.\n`;
const WITH_WORDS = { ...NOTE, words: { text: 'She laughed.' } };

describe('The kind of a file of call notes', () => {
  it.each<[string, string, string, readonly unknown[]]>([
    ['JSON by its name', 'n.json', PRETTY, [NOTE]],
    ['JSON lines by its name', 'n.jsonl', `${JSON_NOTE}\n${JSON_NOTE}\n`, [NOTE, NOTE]],
    ['JSON lines by the other name', 'n.NDJSON', JSON_NOTE, [NOTE]],
    ['YAML by its name', 'n.yaml', YAML, [NOTE]],
    ['YAML by its short name', 'n.YML', `---\n${YAML}`, [NOTE]],
    ['Markdown by its name', 'n.md', MARKDOWN, [WITH_WORDS]],
    ['JSON by its look', '-', PRETTY, [NOTE]],
    ['JSON lines by their look', '-', `${JSON_NOTE}\n${JSON_NOTE}`, [NOTE, NOTE]],
    ['JSON lines that are called JSON', 'n.json', `${JSON_NOTE}\n${JSON_NOTE}`, [NOTE, NOTE]],
    ['YAML by its look', 'note', YAML, [NOTE]],
    ['YAML with a line of ---', '-', `---\n${YAML}`, [NOTE]],
    ['Markdown by its look', 'note.txt', MARKDOWN, [WITH_WORDS]],
    ['Markdown closed by dots', '-', MARKDOWN.replace('---\nShe', '...\nShe'), [WITH_WORDS]],
  ])('is seen: %s', async (_what, file, content, values) => {
    expect(await read(file, content)).toEqual(values);
  });

  it.each([
    ['n.json', PRETTY],
    ['n.jsonl', JSON_NOTE],
    ['n.yaml', YAML],
    ['n.md', MARKDOWN],
    ['-', PRETTY],
    ['-', YAML],
    ['-', MARKDOWN],
  ])('is seen behind a byte order mark and with other line ends: %s', async (file, content) => {
    const plain = await read(file, content);
    expect(await read(file, `\u{feff}${content.replaceAll('\n', '\r\n')}`)).toEqual(plain);
  });
});

describe('A problem in a call note', () => {
  it.each<[string, string, string | Uint8Array, readonly string[]]>([
    ['YAML', 'n.yaml', 'answers:\n  scene:\n    a: 9\n', ['3:8 out-of-range     a: 9']],
    ['YAML syntax', 'n.yaml', 'answers:\n  scene: "x\n', ['2:10 yaml-syntax   scene: "x']],
    [
      'Markdown',
      'n.md',
      '---\nanswers:\n  scene: { c: 9 }\n---\n',
      ['3:12 unknown-question   scene: { c: 9 }'],
    ],
    [
      'Markdown with other line ends',
      'n.md',
      '---\r\nanswers: {}\r\nid: a b\r\n---\r\n',
      ['3:5 bad-note-id id: a b'],
    ],
    ['Markdown without facts', 'n.md', '# A call\n', ['1:1 no-front-matter # A call']],
    ['Markdown with open facts', 'n.md', '---\nanswers: {}\n', ['1:1 no-front-matter ---']],
    ['Markdown with empty facts', 'n.md', '---\n---\nWords\n', ['1:1 missing-key ---']],
    [
      'front matter that would run',
      'n.md',
      '---js\nmodule.exports = {}\n---\n',
      ['1:1 no-front-matter ---js'],
    ],
    [
      'words twice',
      'n.md',
      '---\nanswers: {}\nwords: Yes.\n---\nNo.\n',
      ['3:8 text-twice words: Yes.'],
    ],
    [
      'JSON',
      'n.json',
      '{\n "answers": {\n  "scene": {"a": 9}}}',
      ['3:18 out-of-range   "scene": {"a": 9}}}'],
    ],
    ['JSON syntax', 'n.json', '{\n "answers": {},\n}', ['3:1 json-syntax }']],
    ['several notes in one JSON', 'n.json', '[{}, {}]', ['1:2 missing-key [{}, {}]']],
    [
      'keys that are twice in JSON',
      'n.json',
      '{"id": "a", "\\u0069d": "b",\n "answers": {"scene": {"a": 1, "a": 2, "a": 9}}}',
      [
        '1:13 duplicate-key {"id": "a", "\\u0069d": "b",',
        '2:32 duplicate-key  "answers": {"scene": {"a": 1, "a": 2, "a": 9}}}',
        '2:40 duplicate-key  "answers": {"scene": {"a": 1, "a": 2, "a": 9}}}',
      ],
    ],
    [
      'an alias',
      'n.yaml',
      'answers: &a {}\nwords: *a\n',
      ['1:10 yaml-feature answers: &a {}', '2:8 yaml-feature words: *a'],
    ],
    ['an empty file', 'n.md', ' \n', ['1:1 empty']],
    ['Latin-1 in Markdown', 'n.md', Buffer.from('---\nid: caf\xe9\n---\n', 'latin1'), ['not-text']],
    ['Latin-1 in JSON', 'n.json', Buffer.from('{"id": "\xe9"}', 'latin1'), ['not-text']],
    ['Latin-1 in YAML', 'n.yaml', Buffer.from('id: \xe9', 'latin1'), ['not-text']],
    ['a spreadsheet', 'calls.xlsx', Buffer.from('PK\x03\x04 xl/workbook.xml'), ['looks-like']],
  ])('has its line and column: %s', async (_what, file, content, problems) => {
    const [found] = await read(file, content);
    expect(found).toEqual(problems.map((one) => one.trim()));
  });

  it('of keys that are twice harms no other note of the list', async () => {
    const twice = '{"answers": {"scene": {"a": 1}}, "answers": {"scene": {"a": 3}}}';
    expect(await read('n.json', `[${JSON_NOTE},\n${twice},\n${JSON_NOTE}]`)).toEqual([
      NOTE,
      [`2:34 duplicate-key ${twice},`],
      NOTE,
    ]);
  });

  it('is none where a key is twice in a line of JSON lines: the last one counts', async () => {
    const twice = '{"answers": {"scene": {"a": 1}}, "answers": {"scene": {"b": 2, "b": 3}}}';
    expect(await read('n.jsonl', twice)).toEqual([{ answers: { scene: { b: 3 } } }]);
  });

  it('in a line of JSON lines names that line and harms no other', async () => {
    const good = Buffer.from(`${JSON_NOTE}\n`);
    const content = Buffer.concat([
      good,
      Buffer.from('\n   \n{"answers":\n'),
      Buffer.from('{"id":"\xe9"}\n', 'latin1'),
      Buffer.from('{"answers":{"scene":{"a":0}}}\r\n'),
      good,
    ]);
    expect(await read('n.jsonl', content)).toEqual([
      NOTE,
      ['4:12 json-syntax {"answers":'],
      ['5:1 not-text'],
      ['6:26 out-of-range {"answers":{"scene":{"a":0}}}'],
      NOTE,
    ]);
  });
});

describe('A note with more brackets than anything writes', () => {
  it('is told, alone or among others, and harms none of them', async () => {
    const deep = `{"answers":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const found = await read('n.json', `[${JSON_NOTE},\n${deep},${JSON_NOTE}]`);
    expect(found).toEqual([NOTE, [expect.stringMatching(/^2:\d+ wrong-type/)], NOTE]);
  });
});

describe('What is named at the command line', () => {
  it('is standard input for -, in whatever pieces it comes', async () => {
    const [half, rest] = [MARKDOWN.slice(0, 9), MARKDOWN.slice(9)];
    const notes = await all(readNotes('-', chunks(half, rest)));
    expect(notes).toMatchObject([{ read: { ok: true, value: WITH_WORDS } }]);
    expect(await all(readNotes('-', chunks()))).toEqual([]);
    expect(await all(readNotes('-', chunks(' \n')))).toEqual([]);
  });

  it('may be a link', async () => {
    writeFileSync(join(folder, 'n.json'), JSON_NOTE);
    symlinkSync(join(folder, 'n.json'), join(folder, 'link'));
    const notes = await all(readNotes(join(folder, 'link'), chunks()));
    expect(notes).toMatchObject([{ read: { ok: true, value: NOTE } }]);
  });

  it.each([
    ['nothing there', 'none.md', 'not-found'],
    ['a folder', '.', 'not-a-file'],
    ['below a file', 'n.json/x', 'not-found'],
  ])('is told when it cannot be read: %s', async (_what, name, code) => {
    writeFileSync(join(folder, 'n.json'), JSON_NOTE);
    const file = join(folder, name);
    const found = await all(readNotes(file, chunks()));
    expect(found).toMatchObject([{ kind: 'no-file', problems: [{ file, problem: { code } }] }]);
  });
});
