import { expect, it } from 'vitest';
import { markdownPrinter } from '../../../../../src/cli/render/markdown/markdown-printer.ts';
import { tablePrinter } from '../../../../../src/cli/render/screen/score/table-printer.ts';
import { auditCall } from '../../../../../src/domain/audit/audit.ts';
import type { AuditedNote } from '../../../../../src/use-cases/score/audit-note.ts';
import { makeRubric, scale } from '../../../../support/make-rubric.ts';
import { plainPaper } from '../../../../support/paper.ts';

const rubric = makeRubric([scale('one', { flag: { 'at-most': 1, say: 'Nothing was heard.' } })], {
  title: 'Listening',
});

function note(id: string, answer: number | null): AuditedNote {
  const answers = { scene: { one: answer ?? 'dk' } };
  const audit = auditCall([rubric], [], answers, {});
  return { head: { id, call: {} }, audit, problems: [] } as never;
}

function printed(printer: ReturnType<typeof tablePrinter>, ...notes: readonly AuditedNote[]) {
  return notes.map((one) => printer.note(one)).join('') + printer.end();
}

const table = () => tablePrinter({ explain: false, required: [], paper: plainPaper() });

it('prints nothing of no notes', () => {
  expect([printed(table()), printed(markdownPrinter(false))]).toEqual(['', '']);
});

it('shows two notes by themselves, of more first what stands out', () => {
  const two = printed(table(), note('a', 1), note('b', 5));
  expect(two).not.toContain('What stands out');
  const lines = printed(table(), note('a', 1), note('b', 5), note('c', null)).split('\n');
  expect(lines.slice(0, lines.indexOf(''))).toEqual([
    'What stands out',
    '  Flagged in 1 note',
    '    a · Nothing was heard.',
    '  Not scored: 1 note',
    '    c · too little was answered',
    '  Lowest scores',
    '    0 · Listening · a',
  ]);
});

it('shows no more than can be read, and says what prints them all', () => {
  const many = Array.from({ length: 203 }, (_, i) => note(`n${i}`, 3));
  const blocks = printed(table(), ...many)
    .trimEnd()
    .split('\n\n');
  expect(blocks).toHaveLength(1 + 200 + 1);
  expect(blocks.at(-1)).toBe('3 more notes: --format csv or jsonl prints them all.');
});
