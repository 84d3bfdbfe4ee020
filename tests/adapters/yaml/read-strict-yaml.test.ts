import { describe, expect, it } from 'vitest';
import { readStrictYaml, type YamlDocument } from '../../../src/adapters/yaml/read-strict-yaml.ts';

function read(content: string | Uint8Array): YamlDocument {
  const outcome = readStrictYaml(content);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** `line:column code` of each problem. */
function told(content: string | Uint8Array): readonly string[] {
  const outcome = readStrictYaml(content);
  if (outcome.ok) return [];
  return outcome.problems.map(
    ({ problem, at }) => `${at === null ? '-' : `${at.line}:${at.column}`} ${problem.code}`,
  );
}

describe('the value of a document', () => {
  it.each([
    ['yes stays text', 'a: yes', { a: 'yes' }],
    ['012 is twelve, as the core schema says', 'a: 012', { a: 12 }],
    ['a key that is a number is text', '1: a', { '1': 'a' }],
    ['a date stays text', 'a: 2026-11-21', { a: '2026-11-21' }],
    ['text over several lines', 'a: |\n  b\n  c\n', { a: 'b\nc\n' }],
    ['a list in braces', '{ a: [1, null, true] }', { a: [1, null, true] }],
    ['a start marker and an end marker', '---\na: 1\n...\n', { a: 1 }],
  ])('%s', (_name, text, value) => {
    expect(JSON.parse(JSON.stringify(read(text).value))).toEqual(value);
  });

  it('is the same with a byte order mark and the line ends of Windows', () => {
    const text = '\u{feff}a: 1\r\nb: "x"\r\n';
    expect(read(Buffer.from(text)).value).toEqual(read('a: 1\nb: "x"\n').value);
  });

  it('has no prototype that a key could reach', () => {
    const { value } = read('a: { toString: 1 }');
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.getPrototypeOf((value as { a: object }).a)).toBeNull();
  });

  it('may be nested 32 levels deep and not 33', () => {
    expect(told(`${'['.repeat(32)}x${']'.repeat(32)}`)).toEqual([]);
    expect(told(`${'['.repeat(33)}x${']'.repeat(33)}`)).toEqual(['1:33 too-deep']);
  });

  it('may hold 256 KiB and no byte more', () => {
    const text = `a: ${'x'.repeat(256 * 1024 - 3)}`;
    expect(told(text)).toEqual([]);
    expect(told(`${text}x`)).toEqual(['- too-large']);
  });
});

describe('the place of a value', () => {
  const document = read('a: 1\nb:\n  - c: "x"\n    d:\n  - [1,  2]\n');
  it.each([
    ['itself', ['a'], 1, 4],
    ['the key of a list', ['b'], 2, 1],
    ['the first key of a group in a list', ['b', 0], 3, 5],
    ['itself, further in', ['b', 0, 'c'], 3, 8],
    ['the key of a value that is not there', ['b', 0, 'd'], 4, 5],
    ['an entry of a list in brackets', ['b', 1, 1], 5, 10],
    ['the last part that exists', ['b', 0, 'zzz', 3], 3, 5],
    ['the top', [], 1, 1],
  ])('is %s', (_name, path, line, column) => {
    expect(document.locate(path)).toEqual({ line, column });
  });

  it('is that of a key, or of what lacks it', () => {
    expect(document.locateKey(['b', 0], 'd')).toEqual({ line: 4, column: 5 });
    expect(document.locateKey(['b', 0], 'e')).toEqual({ line: 3, column: 5 });
  });
});

describe('a file that is something else', () => {
  const zip = (inside: string) => Buffer.from(`PK\x03\x04\0\0\xff${inside}`, 'latin1');
  const office = (inside: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(inside, 'utf16le')]);
  it.each([
    ['a web page', '<!DOCTYPE html>\n<html></html>', 'web page'],
    ['a web page without a doctype', '\n <HTML lang="en">', 'web page'],
    ['JSON', '{ "format": "aftercall/rubric@1" }\n', 'JSON'],
    ['a spreadsheet', zip('xl/workbook.xml'), 'spreadsheet'],
    ['a Word document', zip('word/document.xml'), 'Word document'],
    ['an archive', zip('mimetype'), 'zip archive'],
    ['an old spreadsheet', office('Workbook'), 'spreadsheet'],
    ['an old Word document', office('WordDocument'), 'Word document'],
    ['a PDF', '%PDF-1.7\n', 'PDF'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]), 'image'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 'image'],
    ['a drawing', '<svg xmlns="x"></svg>', 'image'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 0, 1, 0xff]), 'binary'],
    ['rich text', '{\\rtf1\\ansi a}', 'rich text'],
    [
      'a document of LibreOffice',
      zip('mimetypeapplication/vnd.oasis.opendocument.text'),
      'text document',
    ],
    [
      'a table of LibreOffice',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'spreadsheet',
    ],
    ['text in UTF-16', Buffer.from('\u{feff}a: 1', 'utf16le'), 'UTF-16 text'],
    ['text in UTF-16 without a mark', Buffer.from('a: 1', 'utf16le'), 'UTF-16 text'],
    ['text with a NUL', 'a: \0', 'binary'],
  ])('is called %s', (_name, content, what) => {
    const outcome = readStrictYaml(content);
    expect(outcome.ok ? null : outcome.problems[0]?.problem).toMatchObject({
      code: 'looks-like',
      args: { what },
    });
  });

  it.each([
    ['nothing', ''],
    ['nothing but space', ' \n\n'],
    ['a byte order mark', '\u{feff}'],
    ['comments', '# a\n# b\n'],
    ['markers', '---\n...\n'],
    ['null', 'null'],
  ])('is called empty when it holds %s', (_name, text) => {
    expect(told(Buffer.from(text))).toEqual(['1:1 empty']);
  });

  it.each([
    ['Latin-1', Buffer.from('a: \xe9', 'latin1')],
    ['a cut character', Buffer.from([0x61, 0x3a, 0x20, 0xe2, 0x82])],
  ])('is no text in UTF-8 when it is %s', (_name, content) => {
    expect(told(content)).toEqual(['- not-text']);
  });
});

describe('what YAML allows and we do not', () => {
  it.each([
    ['two anchors', 'a: &x 1\nb: &y 2', ['1:4 yaml-feature', '2:4 yaml-feature']],
    ['a tag of code', 'a: !!js/function "x"', ['1:4 yaml-feature']],
    ['a known tag', 'a: !!str 1', ['1:4 yaml-feature']],
    ['a local tag', 'a: !x 1', ['1:4 yaml-feature']],
    ['an unknown directive', '%FOO\n---\na: 1', ['1:1 yaml-feature']],
    ['a second document', 'a: 1\n---\nb: 1', ['2:1 yaml-feature']],
    ['a second document after an end marker', 'a: 1\n...\nb: 1', ['3:1 yaml-feature']],
    ['a merge key', 'a: 1\n<<: { b: 1 }', ['2:1 yaml-feature']],
    ['a list as a key', '? [a]\n: 1', ['1:3 key-not-text']],
    ['an empty key', ': 1', ['1:1 key-not-text']],
    [
      'two duplicates',
      'a: 1\na: 2\nb: { c: 1, c: 2 }',
      ['2:1 duplicate-key', '3:12 duplicate-key'],
    ],
    ['quoted and plain duplicates', '"1": a\n1: b', ['2:1 duplicate-key']],
    ['a reserved key in quotes', '"__proto__": 1', ['1:1 reserved-key']],
    ['a reserved key further in', 'a: { prototype: 1 }', ['1:6 reserved-key']],
    ['two slips on two lines', 'a: @x\nb: "\\q"\n', ['1:4 yaml-syntax', '2:5 yaml-syntax']],
  ])('is refused: %s', (_name, text, problems) => {
    expect(told(text)).toEqual(problems);
  });
});
