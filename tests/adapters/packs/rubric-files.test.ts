import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rubricFiles } from '../../../src/adapters/packs/rubric-files.ts';
import { builtInRubric } from '../../support/built-in-rubrics.ts';
import { SOUND_RUBRIC } from '../../support/sound-rubric.ts';

const PACK = `format: aftercall/pack@1
name: mine
version: "1.0.0"
author: "Me"
licence: MIT
rubrics:
  - shorter
  - listening
`;
/** Extends the sound rubric, which is called listening too but has a question of its own. */
const SHORTER = `format: aftercall/rubric@1
id: shorter
version: "1.0.0"
extends: listening
extends-version: "1.0.0"
remove: [first-word]
`;

let folder: string;
const files = rubricFiles(input());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aftercall-files-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

async function* input() {
  yield SOUND_RUBRIC;
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

async function readFolder() {
  const { rubrics, problems } = await files.readAll(folder, [builtInRubric('listening')]);
  const told = problems.map(
    ({ file, at, problem }) => `${file.slice(folder.length + 1)}:${at?.line} ${problem.code}`,
  );
  return { ids: rubrics.map(({ rubric }) => rubric.id), told };
}

describe('A folder of rubrics', () => {
  it("gives every YAML file's rubric where it has no pack.yaml", async () => {
    write('a.yaml', SHORTER);
    write('b.yml', SOUND_RUBRIC);
    write('notes.txt', 'no rubric');
    write('.hidden.yaml', 'no rubric');
    expect(await readFolder()).toEqual({ ids: ['shorter', 'listening'], told: [] });
  });

  it('lets a rubric extend one beside it before one of that name at hand', async () => {
    write('a.yaml', SHORTER);
    write('b.yaml', SOUND_RUBRIC);
    const [shorter] = (await files.readAll(folder, [builtInRubric('listening')])).rubrics;
    expect(shorter?.rubric.questions.map(({ id }) => id)).toContain('next-step');
  });

  it('lets a rubric extend one at hand', async () => {
    write('a.yaml', SHORTER.replace('first-word', 'held-the-pitch'));
    expect(await readFolder()).toEqual({ ids: ['shorter'], told: [] });
  });

  it('gives those that its pack lists, in that order', async () => {
    write('pack.yaml', PACK);
    write('listening.yaml', SOUND_RUBRIC);
    write('shorter.yaml', SHORTER);
    write('other.yaml', 'not looked at');
    expect(await readFolder()).toEqual({ ids: ['shorter', 'listening'], told: [] });
  });

  it('says at the list which file is missing or holds another rubric', async () => {
    write('pack.yaml', PACK.replace('- listening', '- nowhere'));
    write('shorter.yaml', SOUND_RUBRIC);
    expect(await readFolder()).toEqual({
      ids: [],
      told: ['pack.yaml:8 not-found', 'pack.yaml:7 id-not-as-listed'],
    });
  });

  it('passes over what its pack lists and does not have, where that is at hand', async () => {
    write('pack.yaml', PACK);
    write('shorter.yaml', SHORTER.replace('first-word', 'held-the-pitch'));
    expect(await readFolder()).toEqual({ ids: ['shorter'], told: [] });
  });

  it('gives those that read beside the problems of those that do not', async () => {
    write('a.yaml', SOUND_RUBRIC);
    write('b.yaml', SHORTER.replace('remove', 'remov'));
    expect(await readFolder()).toEqual({ ids: ['listening'], told: ['b.yaml:6 unknown-key'] });
  });
});

describe('A rubric that a person names', () => {
  it.each(['file', 'folder', null] as const)('is told to be a %s', (kind) => {
    mkdirSync(join(folder, 'folder'));
    write('file', 'text');
    expect(files.kindOf(join(folder, kind ?? 'nothing'))).toBe(kind);
  });

  it('may be standard input', async () => {
    const read = await files.read('-', []);
    expect(read).toMatchObject({ ok: true, value: { file: '-', text: SOUND_RUBRIC } });
  });

  it('knows the line of each of its parts', async () => {
    write('a.yaml', SOUND_RUBRIC);
    const read = await files.read(join(folder, 'a.yaml'), []);
    const line = SOUND_RUBRIC.split('\n').indexOf('  - name: "all good"') + 1;
    expect(read.ok && read.value.place(['tests', 0, 'name']).line).toBe(line);
  });
});
