import { describe, expect, it } from 'vitest';
import {
  mendLines,
  soundLines,
  summaryLine,
} from '../../../../../src/cli/render/screen/rubric/checked-files.ts';
import { newRubricLines } from '../../../../../src/cli/render/screen/rubric/new-rubric-lines.ts';
import { notInTheSheet } from '../../../../../src/cli/render/screen/rubric/sheet-limits.ts';
import type { CheckedFile } from '../../../../../src/use-cases/ports/check-port.ts';
import { makeRubric, scale } from '../../../../support/make-rubric.ts';
import { plainPaper } from '../../../../support/paper.ts';

const paper = plainPaper();
const rubric = {
  id: 'scene',
  title: 'Scene',
  version: '1.0.0',
  questions: { pivotal: 1, short: 2, all: 3 },
  hash: '0123456789abcdef',
};

function checked(...severities: readonly ('error' | 'warning')[]): CheckedFile {
  const problems = severities.map((severity) => ({ problem: { severity } }) as never);
  return { file: 'a.yaml', rubric, problems };
}

describe('files that were checked', () => {
  it('are told in a line each where they are sound', () => {
    const told =
      'a.yaml sound "Scene" 1.0.0, 3 questions (brief asks 1, quick 2, full 3), hash 0123456789ab\n';
    expect(soundLines([checked(), checked('warning')], paper)).toBe(told);
    expect(soundLines([{ ...checked(), rubric: { ...rubric, hash: null } }], paper)).toBe('');
  });

  it.each([
    [[], '1 file: nothing to mend'],
    [['error'], '1 file: 1 error'],
    [['warning', 'warning'], '1 file: 2 warnings'],
    [['error', 'warning', 'error'], '1 file: 2 errors, 1 warning'],
  ] as const)('are summed up: %j', (severities, says) => {
    expect(summaryLine([checked(...severities)], paper)).toBe(`${says}\n`);
  });

  it('tell what was put right, line by line', () => {
    const mended = [
      { line: 2, what: 'tab' },
      { line: 5, what: 'curly quotes' },
    ] as const;
    expect(mendLines([{ file: 'a.yaml', mended, text: '' }], paper)).toBe(
      'a.yaml:2 mended a tab, which is now spaces\na.yaml:5 mended curly quotes, which are now straight\n',
    );
  });
});

it.each([
  ['mine.yaml', 'aftercall rubric check mine.yaml'],
  ['my rubric.yaml', 'aftercall rubric check "my rubric.yaml"'],
  ['$HOME.yaml', 'aftercall rubric check "\\$HOME.yaml"'],
])('says what to do with a new rubric, in words that can be typed: %s', (path, command) => {
  const lines = newRubricLines({ path, questions: 1, tests: 2 }, 80).split('\n');
  expect(lines[0]).toBe(`Wrote ${path}: 1 question, 2 tests.`);
  expect(lines.find((line) => line.startsWith('  Check it'))).toBe(`  Check it   ${command}`);
});

it.each([
  [{}, null],
  [{ language: 'de' }, 'Not in the spreadsheet: its language. --format yaml gives all of it.'],
  [
    { bands: [{ from: 0, name: 'all' }] },
    'Not in the spreadsheet: its own bands. --format yaml gives all of it.',
  ],
] as const)('says what of a rubric a spreadsheet leaves out: %j', (parts, says) => {
  expect(notInTheSheet(makeRubric([scale('one')], parts))).toBe(says);
});
