import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEraser } from '../../../../src/adapters/journal/open-eraser.ts';
import { entriesByHeld, isSameName } from '../../../../src/domain/journal/known-calls.ts';
import { openPromisesOf } from '../../../../src/domain/journal/open-promises.ts';
import { isAmendment } from '../../../../src/domain/journal/record.ts';
import { standingRecords } from '../../../../src/domain/journal/standing-records.ts';
import { sortRecords } from '../../../../src/domain/journal/whole-records.ts';
import type { LineJournal } from '../../../../src/use-cases/export-port.ts';
import { prepareAccount, prepareDay } from '../../../../src/use-cases/prepare.ts';
import { isPosix, modeOf, NOT_POSIX } from '../../../support/posix.ts';
import { type Scene, scene } from '../scene.ts';
import { arbitraryStep, lineOf, NAMES, startFiles } from './changing-files.ts';

const NOW = '2026-11-15T12:00:00+01:00';
const indexOf = ({ stateFolder }: Scene) => join(stateFolder, 'journal.index');

/** What prep tells of every account and of the day. */
async function told(journal: LineJournal) {
  const world = {
    journal,
    builtIn: [],
    copies: async () => ({ copyOf: () => null, all: () => [] }),
  };
  const accounts = await Promise.all(NAMES.map((name) => prepareAccount(world, name)));
  return {
    accounts,
    day: await prepareDay(world, NOW),
    beginning: await prepareAccount(world, 'a'),
  };
}

/** Undefined where none was found. */
function accountOf(one: object | undefined): string | undefined {
  return (one as { account?: string } | undefined)?.account;
}

/** Of an account, from the whole journal. */
async function calledWith(journal: LineJournal, name: string) {
  const { whole } = sortRecords((await journal.readAll()).records);
  const ids = new Set(whole.map(({ id }) => id));
  const lacking = whole.filter(isAmendment).filter(({ entry }) => !ids.has(entry.id));
  const entries = new Map(lacking.map(({ entry }) => [entry.id, entry]));
  const standing = standingRecords([...whole, ...entries.values()]);
  const isTheirs = (account: string | undefined) => isSameName(account, name);
  const calls = entriesByHeld(standing).filter(({ call }) => isTheirs(call.account));
  const promises = openPromisesOf(standing).filter(({ account }) => isTheirs(account));
  return { last: calls.at(-1), promises };
}

describe('what is read before a call', () => {
  it('is the same with an index as without, and as in the whole journal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryStep(), { minLength: 1, maxLength: 10 }),
        async (steps) => {
          const world = scene();
          startFiles(world);
          for (const take of steps) {
            await take(world);
            const found = await told(world.again({ indexFrom: 0 }));
            const bare = { stateFolder: join(world.stateFolder, 'none'), indexFrom: Infinity };
            expect(found).toEqual(await told(world.again(bare)));
            for (const [i, name] of NAMES.entries()) {
              const { last, promises } = await calledWith(world.journal, name);
              const one = found.accounts[i];
              if (last === undefined) expect(isSameName(accountOf(one), name)).toBe(false);
              else expect(one).toMatchObject({ last: { entry: last }, promises });
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('holds the calls held last, not those written last, when only some are asked for', () => {
    const world = scene();
    startFiles(world, ['entry', 18], ['entry', 33], ['entry', 3]); // one account, ever earlier
    for (const indexFrom of [0, Infinity]) {
      const records = world.again({ indexFrom }).readWanted({ account: NAMES[3], last: 1 });
      expect(records.map(({ id }) => id)).toEqual([JSON.parse(lineOf(['entry', 18])).id]);
    }
  });
});

describe('the index', () => {
  it('holds no word of the journal, and only its owner can read it', async ({ skip }) => {
    const world = scene();
    startFiles(world, ['entry', 1], ['entry', 4], ['change', 3], ['amendment', 2]);
    await told(world.again({ indexFrom: 0 }));
    const index = readFileSync(indexOf(world)).toString('latin1').toLowerCase();
    for (const word of ['acme', 'labs', 'west', 'hne', 'said', 'p-1']) {
      expect(index).not.toContain(word);
    }
    if (!isPosix) skip(NOT_POSIX);
    expect(modeOf(indexOf(world))).toBe(0o600);
  });

  it('is gone when something has been erased', async () => {
    const world = scene();
    startFiles(world, ['entry', 1]);
    await told(world.again({ indexFrom: 0 }));
    await openEraser(world).erase(() => ({ record: null, goes: () => true, copies: [] }));
    expect(() => readFileSync(indexOf(world))).toThrow('ENOENT');
  });

  it.each([
    ['empty', ''],
    ['no index', 'hello\n'],
    ['another version', '{"format":"aftercall/journal-index@9"}\n'],
    ['a promise of more than there is', '{"format":"aftercall/journal-index@1","files":[{}]}\n'],
  ])('counts as none when it is %s', async (_, text) => {
    const world = scene();
    startFiles(world, ['entry', 1], ['entry', 2]);
    const before = await told(world.again({ indexFrom: 0 }));
    writeFileSync(indexOf(world), text);
    expect(await told(world.again({ indexFrom: Infinity }))).toEqual(before);
    expect(await told(world.again({ indexFrom: 0 }))).toEqual(before);
    expect(readFileSync(indexOf(world), 'latin1')).not.toBe(text);
  });

  it('counts as none when a digit of what stands above its numbers is another', async () => {
    const world = scene();
    startFiles(world, ['entry', 1], ['entry', 2]);
    const before = await told(world.again({ indexFrom: 0 }));
    const whole = readFileSync(indexOf(world), 'latin1');
    const digits = [...whole.slice(0, whole.indexOf('\n')).matchAll(/\d/g)];
    for (const { 0: digit, index } of digits) {
      const other = (Number(digit) + 1) % 10;
      const text = `${whole.slice(0, index)}${other}${whole.slice(index + 1)}`;
      writeFileSync(indexOf(world), text, 'latin1');
      expect(await told(world.again({ indexFrom: Infinity })), text.slice(0, 200)).toEqual(before);
    }
  });

  it('is not written for a journal of everyday size, nor missed where it cannot be', async () => {
    const world = scene();
    startFiles(world, ['entry', 1]);
    const before = await told(world.journal);
    expect(() => readFileSync(indexOf(world))).toThrow('ENOENT');
    writeFileSync(world.stateFolder, 'a file where the folder should be');
    expect(await told(world.again({ indexFrom: 0 }))).toEqual(before);
  });
});
