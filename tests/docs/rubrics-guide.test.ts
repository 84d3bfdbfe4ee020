import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStrictYaml } from '../../src/adapters/yaml/read-strict-yaml.ts';
import { runOwnTests } from '../../src/domain/craft/tests/run-own-tests.ts';
import { checkPack } from '../../src/domain/rubric/check/check-pack.ts';
import { checkRubric } from '../../src/domain/rubric/check/check-rubric.ts';
import { builtInIds, builtInRubric } from '../support/built-in-rubrics.ts';
import { Machine, root } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { ENTER } from '../support/rep.ts';
import { SOUND_RUBRIC } from '../support/sound-rubric.ts';

const guide = readFileSync(join(root, 'rubrics', 'README.md'), 'utf8');

interface Block {
  readonly language: string;
  readonly text: string;
}

function blocksIn(text: string): readonly Block[] {
  return [...text.matchAll(/^```([a-z]+)\n([\s\S]*?)^```$/gm)].map(([, language, body]) => ({
    language: language ?? '',
    text: body ?? '',
  }));
}

const [, path = ''] = /^## Ten minutes[^\n]*\n([\s\S]*?)^## /m.exec(guide) ?? [];

/** What the coach types where a command asks: keys, and what each leads to. */
const TYPED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'aftercall rubric try renewal.yaml': [
    ['', 'question 1 of 3'],
    ['4', 'question 2 of 3'],
    ['3', 'question 3 of 3'],
    ['2', 'Save this as a test?'],
    [`y${ENTER}`, 'What kind of call was it?'],
    [`half and half${ENTER}`, 'Added the test'],
  ],
  'aftercall rubric install renewals-1.0.0.yaml': [
    ['', 'Install renewals 1.0.0?'],
    [`y${ENTER}`, 'Installed.'],
  ],
  'aftercall reflect --rubric renewal': [
    ['', 'First call'],
    ['Acme', 'Acme'],
    [ENTER, 'yes or no?'],
    [`yes${ENTER}`, 'One sentence the customer said'],
    [ENTER, 'play again?'],
    [ENTER, 'Who said why they would stay?'],
    ['\x03', 'aftercall'],
  ],
};

describe('the ten-minute path', () => {
  it('leads from nothing to an installed pack: each block as it stands, in one folder', async () => {
    const machine = new Machine();
    const folder = machine.home;
    let shown = '';
    for (const { language, text } of blocksIn(path)) {
      if (language === 'csv') writeFileSync(join(folder, 'renewal.csv'), text);
      if (language === 'yaml') writeFileSync(join(folder, 'pack.yaml'), text);
      if (language === 'diff') edit(folder, text);
      if (language === 'sh') shown = await runAll(machine, text);
      if (language === 'text') expect(hashless(shown)).toBe(hashless(text));
    }
    expect(shown).toMatch(/renewal +Renewal: [\s\S]*version 2\.0\.0/);
    expect(machine.run(['reflect', '--rubric', 'renewal']).err).toContain('--answers');
  }, 60_000);
});

async function runAll(machine: Machine, lines: string): Promise<string> {
  let shown = '';
  for (const line of lines.trimEnd().split('\n')) {
    const typed = TYPED[line];
    if (typed === undefined) {
      shown += machine.shell(`${line.replace('aftercall', '$AFTERCALL')} 2>&1`).out;
      continue;
    }
    const coach = openAftercall(machine, line.split(' ').slice(1));
    for (const [keys, then] of typed) await coach.answer(keys, then);
    await coach.ended();
  }
  return shown;
}

/** Takes what `-` lines say out of the one file that has it, and puts what `+` lines say in. */
function edit(folder: string, change: string): void {
  const lines = change.trimEnd().split('\n');
  const side = (other: string) =>
    lines
      .filter((line) => !line.startsWith(other))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, after] = [side('+'), side('-')];
  const places = ['renewal.yaml', 'pack.yaml'].flatMap((name) => {
    const text = readable(join(folder, name));
    return text.includes(before) ? [{ name, text }] : [];
  });
  expect(places, before).toHaveLength(1);
  for (const { name, text } of places) {
    expect(text.split(before), before).toHaveLength(2);
    writeFileSync(join(folder, name), text.replace(before, after));
  }
}

function readable(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const hashless = (text: string) => text.replace(/\b[0-9a-f]{12}\b/g, 'HASH');

describe('what the guide shows of a file', () => {
  const shown = blocksIn(guide).filter(({ language }) => language === 'yaml');

  it.each(shown.map(({ text }) => [text.split('\n', 2).join(' / '), text] as const))(
    'is sound: %s',
    (_, text) => {
      const read = readStrictYaml(Buffer.from(text));
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      expect(read.value.losses).toEqual([]);
      const { value } = read.value;
      if (Object.hasOwn(value as object, 'name') && !Array.isArray(value)) {
        const pack = { licence: 'MIT', ...(value as object) };
        expect(checkPack(pack)).toMatchObject({ ok: true });
        return;
      }
      const checked = checkRubric(inSoundRubric(value), BASES);
      expect(checked).toMatchObject({ ok: true, warnings: [] });
      const own = checked.ok ? runOwnTests(checked.value) : [];
      expect(own.filter(({ passed }) => !passed)).toEqual([]);
    },
  );
});

const BASES = builtInIds.map(builtInRubric);

/** A whole rubric as it is; questions, or other parts of one, in the place of those of a sound one. */
function inSoundRubric(value: unknown): unknown {
  const fragment = value as object;
  if (Object.hasOwn(fragment, 'format')) return fragment;
  const sound = readStrictYaml(Buffer.from(SOUND_RUBRIC));
  if (!sound.ok) throw new Error('the sound rubric is not');
  const { tests: _, ...whole } = sound.value.value as { questions: unknown[]; tests: unknown };
  if (!Array.isArray(fragment)) return { ...whole, ...fragment };
  return { ...whole, questions: [...whole.questions, ...fragment] };
}
