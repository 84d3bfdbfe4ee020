import { describe, expect, it } from 'vitest';
import {
  renderGoing,
  renderImport,
} from '../../../../../src/cli/render/screen/journal/import-report.ts';
import {
  renderVerification,
  verifiedLine,
} from '../../../../../src/cli/render/screen/journal/verification.ts';
import type { Imported } from '../../../../../src/use-cases/journal/import-records.ts';
import type {
  Difference,
  Verification,
} from '../../../../../src/use-cases/journal/verification.ts';
import { entry } from '../../../../support/session-scene.ts';

const NOTHING: Imported = {
  added: 0,
  here: 0,
  conflicts: [],
  forgotten: 0,
  forgottenThere: [],
  badLines: [],
  problems: [],
  unknownRubrics: [],
  erased: 0,
};

describe('what an import came to', () => {
  it.each<[Partial<Imported>, readonly string[]]>([
    [{ added: 1 }, ['1 record added, 0 already here, 0 in conflict, 0 forgotten.']],
    [
      { here: 2, forgotten: 1, erased: 3 },
      [
        '0 records added, 2 already here, 0 in conflict, 1 forgotten.',
        'What was forgotten was not taken in.',
        'Erased from the files of this journal, since it was forgotten: 3 lines.',
      ],
    ],
    [
      { conflicts: Array.from({ length: 11 }, (_, i) => ({ id: `a${i}`, keptAs: `b${i}` })) },
      [
        '0 records added, 0 already here, 11 in conflict, 0 forgotten.',
        'In conflict: the same id with different content. Yours stays as it is; the other is kept beside it:',
        ...Array.from({ length: 10 }, (_, i) => `a${i} as b${i}`),
        'and 1 more',
      ],
    ],
  ])('is told in counts, and what follows from them: %j', (parts, lines) => {
    expect(renderImport({ ...NOTHING, ...parts }, 200).split('\n')).toEqual(lines);
  });

  it('names the calls that go before they go', () => {
    const call = entry('2026-11-10T10:00:00+01:00', { call: { account: 'Acme' } });
    const other = { format: 'aftercall/settlement@1', id: 's', written: call.written } as never;
    const [head, one, rest] = renderGoing([call, other], 80).split('\n');
    expect(head).toBe('Forgotten there, and so erased here for good:');
    expect(one).toMatch(/^ {2}2026-11-10 10:00 {2}Acme {2}\S+/);
    expect(rest).toBe('  and 1 record about such calls');
  });
});

describe('a journal that was verified', () => {
  const sound: Verification = {
    files: 1,
    records: 2,
    entries: 1,
    unchecked: 0,
    passedOver: 0,
    copies: 1,
    differences: [],
  };
  const at = (line: number | null, fault: Difference['fault']): Difference => ({
    file: 'j.jsonl',
    line,
    id: 'e',
    fault,
  });

  it('is told in one line', () => {
    expect(verifiedLine(sound)).toBe(
      '2 records, 1 call with their scores, 1 file, 1 copy of questions: all as kept.',
    );
    expect(verifiedLine({ ...sound, unchecked: 2 }).split('\n')[1]).toMatch(
      /^2 calls cannot be checked in full/,
    );
  });

  it.each<[Difference, string]>([
    [at(3, { code: 'bad-line', why: 'not-json' }), 'j.jsonl:3 is not JSON; it may have been cut'],
    [
      at(null, { code: 'changed-copy' }),
      'j.jsonl has been changed: it is no longer what its name says',
    ],
    [
      at(2, {
        code: 'score',
        rubric: 'listening',
        field: 'score',
        kept: 40,
        computed: 50,
      } as never),
      'j.jsonl:2 listening: score is kept as 40, the answers come to 50',
    ],
    [
      at(2, {
        code: 'whole-call',
        field: 'overall',
        kept: undefined,
        computed: 'a\u0007',
      } as never),
      'j.jsonl:2 overall is kept as nothing, the answers come to "a\\u0007"',
    ],
  ])('points at the line of each difference: %#', (difference, line) => {
    expect(renderVerification({ ...sound, differences: [difference] })).toBe(line);
  });
});
