import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/adapters/journal/content-of.ts';
import { openJournal } from '../../../src/adapters/journal/open-journal.ts';
import { readRecordLines } from '../../../src/adapters/journal/read-record-lines.ts';
import { withoutWords } from '../../../src/domain/journal/records/without-words.ts';
import { exportLines } from '../../../src/use-cases/journal/export-lines.ts';
import { importRecords, planImport } from '../../../src/use-cases/journal/import-records.ts';
import { arbitraryJournal, inAnotherHand } from '../../support/arbitrary-journal.ts';
import { makeEntryRecord } from '../../support/kept-journal.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { idsOf, record, scene } from './scene.ts';

const rubrics = { builtIn: [], copies: { copyOf: () => null } };

function openFilled(lines: readonly string[]) {
  const folder = tempFolder();
  const journal = openJournal({ dataFolder: folder, stateFolder: join(folder, 'state') });
  mkdirSync(journal.folder, { recursive: true });
  writeFileSync(join(journal.folder, '2026.a.jsonl'), lines.map((one) => `${one}\n`).join(''));
  return journal;
}

async function exported(journal: ReturnType<typeof openFilled>, withWords = true) {
  const { lines } = await exportLines({ journal, rubrics }, withWords);
  return lines.map(({ text }) => `${text}\n`).join('');
}

async function importInto(journal: ReturnType<typeof openFilled>, text: string) {
  const stdin = (async function* () {
    yield Buffer.from(text);
  })();
  const plan = await planImport({ journal, contentOf, rubrics }, readRecordLines('-', stdin));
  await importRecords({ journal }, plan);
  return plan.report;
}

describe('the lines of a journal', () => {
  it('come back to the byte through an export and an import into an empty journal', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryJournal, fc.nat({ max: 2 }), async (records, hand) => {
        const text = await exported(
          openFilled(records.map((one, i) => inAnotherHand(one, hand + i))),
        );
        const other = openFilled([]);
        await importInto(other, text);
        expect(await exported(other)).toBe(text);
        expect((await importInto(other, text)).added).toBe(0);
        expect(await exported(other)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('are as they were written, each id once, by id, what was forgotten left out', async () => {
    const gone = '{"format":"aftercall/forgotten@1","id":"4","written":"2026-11-20T16:04:09Z"';
    const journal = openFilled([
      '{ "id":"2", "format":"x@1", "n": 1.50 }\r',
      '{"format":"x@1","id":"1","a":"\\u00fc"}',
      '{"format":"x@1","id":"2","n":1.5}',
      '{"format":"x@1","id":"3"}',
      `${gone},"forgotten":["3"]}`,
    ]);
    expect((await exported(journal)).split('\n')).toEqual([
      '{"format":"x@1","id":"1","a":"\\u00fc"}',
      '{ "id":"2", "format":"x@1", "n": 1.50 }',
      `${gone},"forgotten":["3"]}`,
      '',
    ]);
    expect((await journal.readLines()).differing).toEqual(['2']);
  });

  it('without words are those with words where a journal has both', async () => {
    const hers = makeEntryRecord({ id: '1', words: { sentence: 'We lose two days.' } });
    const bare = withoutWords(hers, () => false);
    for (const both of [
      [hers, bare],
      [bare, hers],
    ]) {
      const journal = openFilled(both.map((one) => JSON.stringify(one)));
      expect((await journal.readAll()).records).toEqual([hers]);
      expect(await journal.readLines()).toMatchObject({ lines: [{ record: hers }], differing: [] });
    }
  });

  it('are appended as given, after a torn one too', async () => {
    const { journal, again } = scene();
    await journal.append([record('1')]);
    await journal.appendLines(['{ "format":"x@1", "id":"2" }', '{"format":"x@1","id":"3"}']);
    expect(idsOf((await again().readAll()).records)).toEqual(['1', '2', '3']);
    expect((await again().readLines()).lines[1]?.text).toBe('{ "format":"x@1", "id":"2" }');
  });

  it('that are bad are told with their place, and the others are taken in', async () => {
    const journal = openFilled([]);
    const text =
      '{"format":"x@1","id":"1"}\n\n{"cut\n[]\n{"format":"aftercall/entry@1","id":"2"}\n';
    const report = await importInto(journal, text);
    expect(report.added).toBe(1);
    expect(report.badLines).toEqual([
      { file: '-', line: 3, why: 'not-json' },
      { file: '-', line: 4, why: 'not-a-record' },
      { file: '-', line: 5, why: 'damaged' },
    ]);
  });
});
