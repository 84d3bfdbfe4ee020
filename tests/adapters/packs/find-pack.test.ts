import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInPack, packageRoot } from '../../../src/adapters/packs/built-in.ts';
import { findPack } from '../../../src/adapters/packs/find-pack.ts';
import { packInOneFile } from '../../../src/adapters/packs/one-file.ts';
import { changedPack, RENEWALS, writePack } from '../../support/a-pack.ts';
import { HOSTILE_SHAPES } from '../../support/hostile-shapes.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const OURS = builtInPack(packageRoot());
const AT_HAND = [{ name: 'aftercall', isBuiltIn: true, rubrics: OURS.rubrics }];
const WITH_OTHER = [...AT_HAND, { name: 'other', isBuiltIn: false, rubrics: [] }];

async function found(source: string, others = AT_HAND) {
  const read = await findPack(source, others);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** `file:line code` of each problem. */
async function told(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = writePack(join(tempFolder(), 'pack'), files);
  return toldOf(folder);
}

async function toldOf(folder: string): Promise<readonly string[]> {
  const read = await findPack(folder, AT_HAND);
  if (read.ok) return [];
  return read.problems.map(
    ({ file, at, problem }) =>
      `${file.slice(folder.length + 1)}:${at?.line ?? '-'} ${problem.code}`,
  );
}

const extending = (id: string, base: string, version = '1.0.0') => `format: aftercall/rubric@1
id: ${id}
version: "1.0.0"
extends: ${base}
extends-version: "${version}"
`;
const listing = (ids: string) => changedPack('pack.yaml', '[renewal]', `[${ids}]`);

describe('a pack that someone hands over', () => {
  it('is a folder, or one file by whatever name', async () => {
    const folder = tempFolder();
    writePack(join(folder, 'pack'), RENEWALS);
    const pack = await found(join(folder, 'pack'));
    const text = packInOneFile(pack, AT_HAND) ?? '';
    expect(text).toContain('# What we ask about renewals.');
    expect(text).toContain('    # The one that matters.\n'.replace('    ', '      '));
    for (const name of ['pack (1).yaml', 'pack.yaml.txt', 'renewals']) {
      writeFileSync(join(folder, name), text);
      const again = await found(join(folder, name));
      expect(again.pack).toEqual(pack.pack);
      expect(again.rubrics.map(({ hash }) => hash)).toEqual(pack.rubrics.map(({ hash }) => hash));
    }
  });

  it('is a single rubric, which makes a pack of its own name', async () => {
    const folder = writePack(join(tempFolder(), 'pack'), RENEWALS);
    const { pack, rubrics } = await found(join(folder, 'renewal.yaml'));
    expect(pack).toMatchObject({ name: 'renewal', version: '1.0.0', required: ['renewal'] });
    expect(rubrics).toHaveLength(1);
  });

  it('is what a link leads to, if the person named the link', async () => {
    const folder = tempFolder();
    writePack(join(folder, 'pack'), RENEWALS);
    symlinkSync('pack', join(folder, 'link'));
    expect((await found(join(folder, 'link'))).pack.name).toBe('renewals');
  });

  it('may extend rubrics of its own, in any order, and those at hand', async () => {
    const files = {
      ...listing('last, middle, renewal, heard'),
      'last.yaml': extending('last', 'middle'),
      'middle.yaml': extending('middle', 'renewal'),
      'heard.yaml': extending('heard', 'listening'),
    };
    const pack = await found(writePack(join(tempFolder(), 'pack'), files));
    expect(pack.rubrics.map(({ rubric }) => rubric.id)).toEqual(pack.pack.rubrics);
    expect(pack.rubrics[0]?.rubric.questions).toHaveLength(2);
    const alone = join(tempFolder(), 'alone.yaml');
    writeFileSync(alone, packInOneFile(pack, AT_HAND) ?? '');
    const again = await found(alone, []);
    expect(again.rubrics.map(({ hash }) => hash)).toEqual(pack.rubrics.map(({ hash }) => hash));
  });

  it('may name a rubric at hand without bringing it along', async () => {
    const pack = await found(writePack(join(tempFolder(), 'pack'), listing('listening, renewal')));
    expect(pack.pack.required).toEqual(['listening', 'renewal']);
    expect(pack.rubrics.map(({ rubric }) => rubric.id)).toEqual(['renewal']);
  });

  it.each([
    [
      'rubrics in a circle',
      { ...listing('a, b'), 'a.yaml': extending('a', 'b'), 'b.yaml': extending('b', 'a') },
      ['pack.yaml:7 extends-in-circle'],
    ],
    [
      'one that extends what is nowhere',
      { ...listing('a'), 'a.yaml': extending('a', 'listning') },
      ['a.yaml:4 unknown-rubric'],
    ],
    [
      'one that extends what has problems itself, once',
      {
        ...listing('a, b'),
        'a.yaml': extending('a', 'b'),
        'b.yaml': extending('b', 'listening', '2.0.0'),
      },
      ['b.yaml:5 extends-other-version'],
    ],
    [
      'the name of a built-in rubric',
      { ...listing('listening'), 'listening.yaml': extending('listening', 'empathy') },
      ['pack.yaml:7 rubric-taken'],
    ],
    [
      'the name of our own pack',
      changedPack('pack.yaml', 'name: renewals', 'name: aftercall'),
      ['pack.yaml:3 pack-name-taken'],
    ],
    [
      'a name that is a device',
      changedPack('pack.yaml', 'name: renewals', 'name: con'),
      ['pack.yaml:3 bad-id'],
    ],
    ['a device for a rubric', { ...listing('nul'), 'nul.yaml': '' }, ['nul.yaml:1 empty']],
    ['a path', listing('../renewal'), ['pack.yaml:7 bad-id']],
    ['a name in capitals', listing('CON'), ['pack.yaml:7 bad-id']],
    ['names that differ by case alone', listing('renewal, Renewal'), ['pack.yaml:7 bad-id']],
    ['a rubric twice', listing('renewal, renewal'), ['pack.yaml:7 repeated-id']],
    ['a number for a rubric', listing('7'), ['pack.yaml:7 wrong-type']],
  ])('is refused for %s', async (_, files, problems) => {
    expect(await told(files)).toEqual(problems);
  });

  it('tells a problem of a rubric inside it at its line', async () => {
    const path = join(tempFolder(), 'one.yaml');
    const pack = await found(writePack(join(tempFolder(), 'pack'), RENEWALS));
    writeFileSync(path, packInOneFile(pack, AT_HAND)?.replace('best: high', 'bets: high') ?? '');
    const read = await findPack(path, WITH_OTHER);
    expect(read.ok ? [] : read.problems.map((one) => one.sourceLine)).toContain(
      '        bets: high',
    );
  });
});

describe('a hostile pack', () => {
  it('of a hundred megabytes is not read', async () => {
    const folder = writePack(join(tempFolder(), 'pack'), RENEWALS);
    truncateSync(join(folder, 'pack.yaml'), 100 * 1024 * 1024);
    expect(await toldOf(folder)).toEqual(['pack.yaml:- too-large']);
  });

  it('of many large files is read up to a mebibyte', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => `r${i}`);
    const bulk = `${'#'.repeat(200 * 1024)}\n`;
    const files = Object.fromEntries(ids.map((id) => [`${id}.yaml`, bulk]));
    const all = await told({ ...listing(ids.join(', ')), ...files });
    expect(all.filter((one) => one.endsWith('pack-too-large'))).toHaveLength(95);
  });

  it('of ten thousand other files and deep folders: none of them is looked at', async () => {
    const folder = writePack(join(tempFolder(), 'pack'), RENEWALS);
    mkdirSync(join(folder, 'd/'.repeat(200)), { recursive: true });
    for (let i = 0; i < 10_000; i += 1) writeFileSync(join(folder, `f${i}.yaml`), '');
    expect((await found(folder)).rubrics).toHaveLength(1);
  });

  it.each([
    ['renewal.yaml', '/etc/passwd'],
    ['renewal.yaml', '../outside.yaml'],
    ['pack.yaml', '/dev/zero'],
  ])('with the link %s to %s is refused', async (file, target) => {
    const folder = tempFolder();
    const { [file]: _, ...others } = RENEWALS;
    writePack(join(folder, 'pack'), others);
    writeFileSync(join(folder, 'outside.yaml'), RENEWALS['renewal.yaml'] ?? '');
    symlinkSync(target, join(folder, 'pack', file));
    expect(await toldOf(join(folder, 'pack'))).toEqual([`${file}:- not-a-file`]);
  });

  it.skipIf(process.platform === 'win32')('with a pipe is refused and not waited for', async () => {
    const folder = writePack(join(tempFolder(), 'pack'), listing('renewal, pipe'));
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    expect(await toldOf(folder)).toEqual(['pipe.yaml:- not-a-file']);
  });

  it.skipIf(process.platform === 'win32')('that is a device is refused', async () => {
    const read = await findPack('/dev/zero', AT_HAND);
    expect(read.ok ? [] : read.problems).toMatchObject([{ problem: { code: 'not-a-file' } }]);
  });

  // Each shape is tried on the reader itself; here, that a pack goes through it.
  it.each(Object.entries(HOSTILE_SHAPES).filter((_, i) => i % 9 === 0))(
    'made of %s is refused',
    async (_, shape) => {
      const path = join(tempFolder(), 'pack.yaml');
      writeFileSync(path, shape());
      expect((await findPack(path, AT_HAND)).ok).toBe(false);
    },
  );
});
