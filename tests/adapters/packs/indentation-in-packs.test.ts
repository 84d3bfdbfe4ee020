import { describe, expect, it } from 'vitest';
import { filesInFolder } from '../../../src/adapters/packs/pack-files.ts';
import { readPackText, rubricsOfPack } from '../../../src/adapters/packs/read-pack.ts';
import { SOUND_RUBRIC } from '../../support/sound-rubric.ts';

const FILES = filesInFolder('nowhere');
const INSIDE = SOUND_RUBRIC.trimEnd()
  .split('\n')
  .map((line) => `    ${line}\n`)
  .join('');
const PACK = `format: aftercall/pack@1
name: mine
version: "1.0.0"
author: "Me"
licence: MIT
rubrics:
  -
${INSIDE}required:
  - listening
`;

/** Where lines are told to be out of place, by either way of reading a pack. */
function told(text: string): readonly string[] {
  const loaded = readPackText('pack.yaml', Buffer.from(text), FILES, []);
  const { problems } = rubricsOfPack('pack.yaml', Buffer.from(text), FILES, []);
  expect(loaded.ok ? [] : loaded.problems).toEqual(problems);
  return problems.map(({ at, problem }) => `${at?.line}:${at?.column} ${problem.code}`);
}

describe('A pack in one file', () => {
  it('is sound as long as every line is in its place', () => {
    expect(told(PACK)).toEqual([]);
  });

  it.each([
    ['its own list', '  - listening\n', '  - listening\n   - listening\n', 4],
    ['a question', '      - id: next-step\n', '    - id: next-step\n', 5],
    ['the points of a question', '          1: "Very little"\n', '        1: "Very little"\n', 9],
    ['an entry without its hyphen', '      - id: remark\n', '        id: remark\n', 9],
  ])('tells where a line of %s is out of place', (_name, piece, other, column) => {
    const text = PACK.replace(piece, other);
    const line = text.split('\n').indexOf(other.trimEnd().split('\n').at(-1) ?? '') + 1;
    expect(told(text)[0]).toBe(`${line}:${column} indentation`);
  });
});
