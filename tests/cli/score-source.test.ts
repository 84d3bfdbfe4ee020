import { describe, expect, it } from 'vitest';
import type { NoteScore } from '../../src/domain/note/score-of-note.ts';
import { Machine } from '../support/machine.ts';
import { cellsOf } from '../support/read-csv.ts';

const GOOD = { answers: { listening: { 'talk-share': 3 } } };
const BAD = { answers: { listening: { 'talk-share': 9, 'cut-in': 8 } } };
const FILES = {
  'a.jsonl': `\n${JSON.stringify(GOOD)}\n\n${JSON.stringify(BAD)}\n{\n`,
  'b.json': `[${JSON.stringify(GOOD)},\n{"answers":\n{"listening": {"talk-share": 9}}}]`,
  'c.yaml':
    'answers: { listening: { talk-share: 3 } }\n---\nanswers:\n  listening: { talk-share: 9 }\n',
  'd.md': '---\nanswers:\n  listening: { talk-share: 9 }\n---\nWords.\n',
  'e.csv': 'account,listening.talk-share\n"Acme\nInc",3\nOak,9\n',
};
/** The line of each note, and those of its problems. */
const PLACES = [
  ['a.jsonl', 2, []],
  ['a.jsonl', 4, [4, 4]],
  ['a.jsonl', 5, [5]],
  ['b.json', 1, []],
  ['b.json', 2, [3]],
  ['c.yaml', 1, []],
  ['c.yaml', 2, [4]],
  ['d.md', 1, [3]],
  ['e.csv', 2, []],
  ['e.csv', 4, [4]],
];

function machine() {
  const made = new Machine();
  for (const [name, text] of Object.entries(FILES)) made.write(name, text);
  return made;
}

describe('score --with-source', () => {
  it.each([
    ['jsonl', ['--jobs', '1']],
    ['jsonl', ['--jobs', '2']],
    ['jsonl', ['--keep']],
    ['jsonl', ['--explain']],
    ['json', []],
  ])(
    'ends each score as %s %j with the file and line of its note, and each problem',
    (format, flags) => {
      const { out } = machine().run([
        ...['score', '-q', '--with-source', '-f', format, ...flags],
        ...Object.keys(FILES),
      ]);
      const scores: readonly NoteScore[] =
        format === 'json'
          ? JSON.parse(out)
          : out
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line));
      expect(scores.map(({ source }) => [source?.file, source?.line])).toEqual(
        PLACES.map(([file, line]) => [file, line]),
      );
      for (const [index, score] of scores.entries()) {
        const [file, , problems] = PLACES[index] as [string, number, readonly number[]];
        expect(Object.keys(score).at(-1)).toBe('source');
        expect(score.problems.map((one) => one.source)).toEqual(
          problems.map((line) => ({ file, line })),
        );
      }
    },
  );

  it('adds two columns to a sheet, and the line of each problem', () => {
    const { out } = machine().run([
      'score',
      '-q',
      '--with-source',
      '-f',
      'csv',
      'a.jsonl',
      'e.csv',
    ]);
    const [head = [], ...rows] = cellsOf(out.slice(1));
    expect(head.slice(-3)).toEqual(['problems', 'file', 'line']);
    expect(rows.map((row) => row.slice(-2))).toEqual([
      ...[2, 4, 5].map((line) => ['a.jsonl', `${line}`]),
      ...[2, 4].map((line) => ['e.csv', `${line}`]),
    ]);
    expect(rows.at(-1)?.at(-3)).toMatch(/^line 4: \/answers\/listening\/talk-share /);
  });

  it('tells where each problem is, however many there are', () => {
    const { out } = new Machine().run(
      ['score', '-q', '--with-source', '-f', 'jsonl', '-'],
      `${JSON.stringify(BAD)}\n`.repeat(100),
    );
    const places = out
      .trim()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as NoteScore).problems.map(({ source }) => source));
    expect(places).toEqual(
      Array.from({ length: 200 }, (_, n) => ({ file: '-', line: Math.floor(n / 2) + 1 })),
    );
  });

  it('leaves a score as it is without it', () => {
    const { out } = machine().run(['score', '-q', '-f', 'jsonl', ...Object.keys(FILES)]);
    expect(out).not.toContain('"source"');
  });
});
