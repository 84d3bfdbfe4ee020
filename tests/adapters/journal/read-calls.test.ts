import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEraser } from '../../../src/adapters/journal/open-eraser.ts';
import { isEntry } from '../../../src/domain/journal/records/record.ts';
import { prepareAccount, prepareDay } from '../../../src/use-cases/prep/prepare.ts';
import { makeEntryRecord } from '../../support/kept-journal.ts';
import { type Scene, scene } from './scene.ts';

const NOW = '2026-11-15T12:00:00+01:00';
const NAMES = ['Acme', 'Globex "West"', 'acme labs', 'Émile & Söhne', 'ACME '] as const;
const KINDS = [
  'entry',
  'entry',
  'entry',
  'change',
  'change',
  'added',
  'amendment',
  'forgotten',
] as const;
const FILES = ['2026.b.jsonl', '2026.c.jsonl', '2025.a (conflicted copy).jsonl'] as const;

type Numbered = readonly [kind: (typeof KINDS)[number] | 'settlement' | 'bad', n: number];
const anyLine = fc.tuple(
  fc.constantFrom(...KINDS, 'settlement' as const, 'bad' as const),
  fc.nat(60),
);
const anyFiles = fc.array(fc.tuple(fc.array(anyLine, { maxLength: 12 }), fc.boolean()), {
  maxLength: FILES.length,
});

const day = (n: number) => `2026-11-${String((n % 28) + 1).padStart(2, '0')}`;
const idOf = ([kind, n]: Numbered) => `${kind}-${String(n).padStart(4, '0')}`;

function entry(n: number) {
  const made = Array.from({ length: n % 3 }, (_, i) => ({ id: `p-${n}-${i}`, said: 'said' }));
  return makeEntryRecord({
    id: idOf(['entry', n]),
    held: `${day(n * 3)}T15:30:00+01:00`,
    call: n % 11 === 10 ? {} : { account: NAMES[n % 5] ?? '' },
    words: { sentence: `"account":"${NAMES[0]}","promises":[] ${n}` },
    promises: made.map((one, i) => (i === 0 ? { ...one, due: day(n) } : one)),
  });
}

/** One number, one content. */
function lineOf([kind, n]: Numbered): string {
  const base = {
    format: `aftercall/${kind}@1`,
    id: idOf([kind, n]),
    written: `${day(n)}T16:00:00Z`,
  };
  switch (kind) {
    case 'bad':
      return '{"format":"aftercall/entry@1","id":"x';
    case 'entry': // every seventh with spaces, as another program would write it
      return JSON.stringify(entry(n), null, n % 7 === 0 ? ' ' : '').replaceAll('\n', '');
    case 'settlement':
      return JSON.stringify({ ...base, plan: 'p', outcome: 'kept' });
    case 'amendment': {
      const call = { account: NAMES[(n + 1) % 5] };
      return JSON.stringify({ ...base, entry: { ...entry(n), call, held: base.written } });
    }
    case 'forgotten':
      return JSON.stringify({ ...base, forgotten: [entry(n).id, idOf(['change', n + 1])] });
    case 'added': {
      const says = { said: 'said', ...(n % 2 === 0 && { due: day(n) }) };
      const [promise, to] = [`added-${n % 30}`, entry(n).id];
      return JSON.stringify({
        ...base,
        format: 'aftercall/promise@1',
        promise,
        entry: to,
        ...says,
      });
    }
    case 'change': {
      const moved = n % 4 === 0 ? { reopened: true } : { due: day(n * 5) };
      const says = n % 3 === 0 ? moved : { end: 'kept' };
      return JSON.stringify({
        ...base,
        format: 'aftercall/promise@1',
        promise: n % 5 === 4 ? `added-${n % 30}` : `p-${n % 30}-${n % 2}`,
        ...says,
      });
    }
  }
}

function write({ journal }: Scene, files: readonly (readonly [readonly Numbered[], boolean])[]) {
  mkdirSync(journal.folder, { recursive: true, mode: 0o700 });
  for (const [i, [lines, isEnded]] of files.entries()) {
    const text = lines.map(lineOf).join('\n') + (isEnded ? '\n' : '');
    writeFileSync(join(journal.folder, FILES[i] ?? ''), text, { mode: 0o600 });
  }
}

/** What is told before a call, of every account and of the day. */
async function told(journal: Parameters<typeof prepareDay>[0]['journal']) {
  const copies = async () => ({ copyOf: () => null, all: () => [] });
  const world = { journal, builtIn: [], copies };
  const told = async (name: string) => {
    const prep = await prepareAccount(world, name);
    return 'fault' in prep ? prep.fault : prep;
  };
  return {
    accounts: await Promise.all([...NAMES, 'glo'].map(told)),
    day: await prepareDay(world, NOW),
  };
}

describe('what is read before a call', () => {
  it('tells the same as the whole journal does', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, async (files) => {
        const world = scene();
        write(world, files);
        const { records } = await world.journal.readAll();
        const whole = {
          readRecent: () => world.journal.readRecent(),
          readPromising: () => records,
          readCallsWith(isWanted: (account: string) => boolean) {
            for (const { call } of records.filter(isEntry)) isWanted(call?.account ?? '');
            return records;
          },
        };
        expect(await told(world.journal)).toEqual(await told(whole));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out the calls of others, and those without a promise', () => {
    const world = scene();
    write(world, [
      [
        [
          ['entry', 1],
          ['entry', 3],
          ['entry', 8],
          ['change', 3],
        ],
        true,
      ],
    ]);
    const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
    const asked: string[] = [];
    const isWanted = (name: string) => asked.push(name) > 0 && name === NAMES[1];
    expect(ids(world.journal.readCallsWith(isWanted))).toEqual(['change-0003', 'entry-0001']);
    expect(asked).toEqual([NAMES[1], NAMES[3]]);
    expect(ids(world.journal.readPromising())).toEqual(['change-0003', 'entry-0001', 'entry-0008']);
  });
});

it('erases the index of names that earlier versions kept', async () => {
  const world = scene();
  mkdirSync(world.stateFolder, { mode: 0o700 });
  const path = join(world.stateFolder, 'journal.index');
  writeFileSync(path, 'hashes');
  await openEraser(world).erase(() => ({ record: null, goes: () => true, copies: [] }));
  expect(() => writeFileSync(path, '', { flag: 'r+' })).toThrow('ENOENT');
});
