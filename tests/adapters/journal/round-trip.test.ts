import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JournalRecord } from '../../../src/domain/journal/records/record.ts';
import { scene } from './scene.ts';

// Any code unit, lone surrogates and line separators among them.
const text = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));
const anyText = fc.oneof(
  text,
  fc.constantFrom('\u2028', '\u2029', '\ud800', '\ufeff', '\0', '\r\n'),
);
const anyValue = fc.jsonValue({ stringUnit: 'binary' });

const anyRecord: fc.Arbitrary<JournalRecord> = fc
  .record({ format: anyText, id: anyText, said: anyText, more: anyValue })
  .map((record) => JSON.parse(JSON.stringify(record))); // -0 is 0 in JSON

const anyRecords = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 12 });

function inOrder(records: readonly JournalRecord[]): JournalRecord[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

it('reads back equal whatever was written', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, fc.integer({ min: 0, max: 12 }), async (records, cut) => {
      const { journal } = scene();
      await journal.append(records.slice(0, cut));
      await journal.append(records.slice(cut));
      const expected = { records: inOrder(records), badLines: [] };
      expect(await journal.readAll()).toEqual(expected);
      expect(journal.readRecent()).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

it('reads the same whichever files the records stand in, and however often', async () => {
  const names = ['a.jsonl', 'b.jsonl', 'b (conflicted copy).jsonl', 'z.jsonl'];
  const placed = fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(anyRecords, placed, async (records, places) => {
      const { journal } = scene();
      mkdirSync(journal.folder, { recursive: true });
      for (const name of names) {
        const here = records.filter((_, index) => places[index]?.includes(name));
        const lines = here.map((record) => `${JSON.stringify(record)}\n`);
        writeFileSync(join(journal.folder, name), lines.reverse().join(''));
      }
      expect((await journal.readAll()).records).toEqual(inOrder(records));
    }),
    { numRuns: 150 },
  );
});
