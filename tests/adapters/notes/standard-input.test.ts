import { describe, expect, it } from 'vitest';
import { StandardInput } from '../../../src/adapters/notes/standard-input.ts';

async function* pieces(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text, 'latin1');
}

async function textOf(input: StandardInput): Promise<string> {
  let text = '';
  for await (const piece of input) text += Buffer.from(piece).toString('latin1');
  return text;
}

describe('standard input', () => {
  it.each([
    ['nothing', [''], true],
    ['a note', ['{"answers":{}}\n'], true],
    ['a note that comes in pieces', ['{"ans', 'wers":{}}', '\n'], true],
    ['a note without a line end', ['\xef\xbb\xbf{"answers":{}}'], true],
    ['a cut note, alone or before others', ['{"answers":\n', '{"answers":{}}\n'], true],
    ['a bracket that nothing follows', ['{\n'], true],
    ['no JSON at all', ['oops, what is this\n'], true],
    ['JSON set out', ['{', '\n', '  "id": "a"\n}'], false],
    ['several notes in brackets', ['[\n{"answers":{}}]'], false],
    ['several notes in brackets on one line', ['[{"answers":{}}]\n'], false],
    ['front matter', ['\xef\xbb\xbf---\r\nanswers: {}\n---\n'], false],
    ['YAML', ['\nanswers:\n  listening: {}\n'], false],
    ['what is gzipped', ['\x1f\x8b\x08'], false],
  ])('knows whether it holds lines: %s', async (_, texts, holdsLines) => {
    const input = new StandardInput(pieces(texts));
    expect(await input.holdsLines()).toBe(holdsLines);
    expect(await textOf(input)).toBe(texts.join(''));
  });
});
