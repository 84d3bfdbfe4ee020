import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  builtInRubrics,
  formatProblem,
  type LoadedRubric,
  loadRubric,
  type Note,
  type NoteScore,
  scoreNote,
} from '../../src/index.ts';
import { Machine, root } from '../support/machine.ts';
import { SOUND_RUBRIC } from '../support/sound-rubric.ts';

const NOTE: Note = {
  id: 'one',
  call: { account: 'Acme', when: '2026-11-21' },
  answers: {
    listening: { 'talk-share': 4, 'gave-it-back': 3, 'cut-in': 2, 'noticed-hints': 'dk' },
  },
};

function loaded(yaml: string): LoadedRubric {
  const read = loadRubric(yaml);
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  return read.rubric;
}

describe('scoreNote', () => {
  it.each([
    ['plainly', [], {}],
    ['with the arithmetic', ['--explain'], { explain: true }],
    ['by one rubric', ['--rubric', 'listening'], { rubric: 'listening' }],
  ])('gives what the program prints, %s', (_, flags, options) => {
    const { out } = new Machine().run(
      ['score', '-f', 'jsonl', ...flags, '-'],
      JSON.stringify(NOTE),
    );
    expect(`${JSON.stringify(scoreNote(NOTE, builtInRubrics(), options))}\n`).toBe(out);
  });

  it('takes one rubric, several or a set; without a set the overall needs all that are given', () => {
    const { rubrics } = builtInRubrics();
    const [listening] = rubrics as [LoadedRubric];
    const alone = scoreNote(NOTE, listening);
    expect(alone.overall).toBe(alone.rubrics.listening?.score);
    expect(scoreNote(NOTE, [listening])).toEqual(alone);
    expect(scoreNote(NOTE, rubrics).overall).toBeNull();
    expect(scoreNote(NOTE, { rubrics, required: ['listening'] })).toEqual(alone);
  });

  it.each<[string, unknown, string, string]>([
    ['nothing', null, 'wrong-type', ''],
    ['a list', [], 'wrong-type', ''],
    ['a note without answers', {}, 'missing-key', ''],
    [
      'a question that is not there',
      { answers: { listening: { x: 1 } } },
      'unknown-question',
      '/answers/listening/x',
    ],
  ])('tells what is wrong with %s, and never throws', (_, note, code, at) => {
    const score = scoreNote(note as Note, builtInRubrics());
    expect(score).toMatchObject({ rubrics: {}, overall: null, problems: [{ code, at }] });
  });

  it('refuses to score by a rubric that was not given', () => {
    expect(() => scoreNote(NOTE, builtInRubrics(), { rubric: 'hearing' })).toThrow(RangeError);
  });

  it.each([undefined, null, 'listening', {}, [undefined], { rubrics: {}, required: [] }, 7])(
    'says what it takes where it is given other rubrics: %j',
    (wrong) => {
      const call = () => scoreNote(NOTE, wrong as unknown as LoadedRubric);
      expect(call).toThrow(TypeError);
      expect(call).toThrow('scoreNote takes rubrics as loadRubric and builtInRubrics give them');
    },
  );

  it('leaves what it was given as it was', () => {
    const note = structuredClone(NOTE);
    scoreNote(note, builtInRubrics(), { explain: true });
    expect(note).toEqual(NOTE);
  });
});

describe('loadRubric', () => {
  it('reads a text, a path and a URL alike', () => {
    const machine = new Machine();
    const file = join(machine.home, 'mine.yaml');
    writeFileSync(file, SOUND_RUBRIC);
    const { hash, scoringHash, rubric, source } = loaded(SOUND_RUBRIC);
    for (const from of [file, pathToFileURL(file)]) {
      expect(loadRubric({ file: from })).toMatchObject({
        ok: true,
        rubric: { hash, scoringHash, rubric },
      });
    }
    expect(source()).toBe(SOUND_RUBRIC);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives the hashes that the program gives', () => {
    for (const { rubric, hash, scoringHash, source } of builtInRubrics().rubrics) {
      expect(loadRubric(source())).toMatchObject({ rubric: { rubric, hash, scoringHash } });
    }
  });

  it('knows the built-in rubrics as bases, and others that it is given', () => {
    const extending = (base: string) =>
      `format: aftercall/rubric@1\nid: mine\nversion: "1.0.0"\nextends: ${base}\nextends-version: "1.0.0"\ntitle: "Mine"\n`;
    expect(loadRubric(extending('listening')).ok).toBe(true);
    const own = { ...loaded(SOUND_RUBRIC) };
    expect(loadRubric(extending(own.rubric.id), [own]).ok).toBe(true);
    expect(loadRubric(extending('empathy'), [own]).ok).toBe(false);
  });

  it('tells every problem, each with its place', () => {
    const read = loadRubric(SOUND_RUBRIC.replace('weight: 2', 'wieght: 2'));
    if (read.ok) throw new Error('it was taken');
    const [problem] = read.problems;
    expect(problem).toMatchObject({ code: 'unknown-key', severity: 'error', file: 'rubric' });
    const line = SOUND_RUBRIC.split('\n').findIndex((one) => one.includes('weight: 2')) + 1;
    expect(problem?.line).toBe(line);
    expect(read.problems.map(formatProblem)[0]).toMatch(
      new RegExp(`^rubric:${line}:\\d+ error .*did you mean "weight"`),
    );
    const missing = loadRubric({ file: '/nowhere/\u001b[2Jmine.yaml' });
    expect(missing).toMatchObject({ ok: false, problems: [{ code: 'not-found', line: null }] });
    if (!missing.ok) expect(missing.problems.map(formatProblem)[0]).not.toContain('\u001b');
  });
});

describe('The types of the library', () => {
  it('are those of what it gives', () => {
    expectTypeOf(scoreNote).returns.toEqualTypeOf<NoteScore>();
    expectTypeOf<NoteScore['overall']>().toEqualTypeOf<number | null>();
    expectTypeOf<{
      answers: { listening: { a: 1; b: 'na'; c: null; d: true } };
    }>().toExtend<Note>();
    expectTypeOf<{ answers: { listening: { a: number[] } } }>().not.toExtend<Note>();
    expectTypeOf<{ call: { account: 'Acme' } }>().not.toExtend<Note>();
  });
});

describe('The built library', () => {
  const inNode = (code: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      encoding: 'utf8',
    });

  it('exports these names and no others', () => {
    const names = inNode("console.log(Object.keys(await import('aftercall')).join(' '))");
    expect(names.trim()).toBe('builtInRubrics formatProblem loadRubric scoreNote');
  });

  it('does nothing when it is imported: no file, no listener, no global, no output', () => {
    const seen = inNode(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const calls = [];
      for (const name of ['readFileSync', 'openSync', 'writeFileSync', 'mkdirSync']) {
        const real = fs[name];
        fs[name] = (...given) => { calls.push(name + ' ' + given[0]); return real(...given); };
      }
      syncBuiltinESMExports();
      // Copies of zod find one another by two names of their own; nothing else may appear.
      const names = () => Object.getOwnPropertyNames(globalThis).filter((one) => !one.startsWith('__zod_'));
      const state = () => JSON.stringify([names(), process.eventNames(), process.exitCode, process.env]);
      const before = state();
      await import('aftercall');
      const own = calls.filter((call) => !call.includes('library'));
      console.log(JSON.stringify({ own, same: state() === before }));`);
    expect(JSON.parse(seen)).toEqual({ own: [], same: true });
  });
});
