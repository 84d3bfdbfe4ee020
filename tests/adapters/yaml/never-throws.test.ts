import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../src/adapters/rubrics/read-rubric.ts';
import { readStrictYaml } from '../../../src/adapters/yaml/read-strict-yaml.ts';
import { problemList } from '../../../src/cli/render/screen/problem-list.ts';
import { SOUND_RUBRIC } from '../../support/sound-rubric.ts';

/** What YAML gives a meaning to, and what our format does. */
const PIECES = [
  ...['- ', '? ', ': ', ', ', '[', ']', '{', '}', '"', "'", '|\n', '>-\n', '#', '\\', '@', '`'],
  ...['&a', '*a', '!!js/function', '!<x>', '%YAML 1.1\n', '---\n', '...\n', '<<: ', '\t', '  '],
  ...['\n', '\r\n', '\r', '\0', '\u{feff}', '\u{2028}', '\ud800', '__proto__: ', 'constructor: '],
  ...['id: a\n', 'questions:\n', '  - id: a\n', 'best: high\n', 'version: 1.10\n', '.nan', '.inf'],
  ...['0x1f', '1e999', '-0', 'null', '~', 'true', 'x', 'é', '😀', '\\x41', '\\ud800'],
];

const yamlLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join(''));

const mutated = fc
  .tuple(fc.nat(SOUND_RUBRIC.length), fc.nat(12), fc.constantFrom('', ...PIECES))
  .map(([at, cut, piece]) => SOUND_RUBRIC.slice(0, at) + piece + SOUND_RUBRIC.slice(at + cut));

const bytes = fc.uint8Array({ maxLength: 40 });

describe('whatever a file holds', () => {
  it('is read, or refused with typed problems that can be printed: 60,000 like YAML', () => {
    fc.assert(
      fc.property(yamlLike, (text) => isValueOrProblems(text)),
      { numRuns: 60_000 },
    );
    isClean();
  });

  it('is read, or refused with typed problems that can be printed: 35,000 of any bytes', () => {
    fc.assert(
      fc.property(bytes, (content) => isValueOrProblems(content)),
      { numRuns: 35_000 },
    );
    isClean();
  });

  it('is a rubric, or problems with their lines: 5,000 mutated rubrics', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const loaded = readRubric('mine.yaml', Buffer.from(text));
        if (loaded.ok) return loaded.value.hash.length === 64;
        const lines = text.split('\n').length;
        expect(problemList(loaded.problems)).not.toBe('');
        return loaded.problems.every(({ at }) => at === null || at.line <= lines);
      }),
      { numRuns: 5_000 },
    );
    isClean();
  });
});

function isValueOrProblems(content: string | Uint8Array): boolean {
  const read = readStrictYaml(content);
  if (read.ok) return read.value.value !== undefined;
  return read.problems.length > 0 && read.problems.every(({ problem }) => problem.code.length > 0);
}

function isClean(): void {
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12);
}
