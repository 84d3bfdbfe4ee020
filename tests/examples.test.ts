import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runOwnTests } from '../src/domain/craft/tests/run-own-tests.ts';
import type { NoteScore } from '../src/domain/note/score-of-note.ts';
import type { Rubric } from '../src/domain/rubric/rubric.ts';
import { Machine, root } from './support/machine.ts';

const folder = join(root, 'examples');
const notes = readdirSync(folder).filter((name) => /\.(?:md|ya?ml|jsonl?)$/.test(name));

const FORM = 'form-export.csv';
const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv') && name !== FORM);

describe('The examples', () => {
  it.each(notes)('%s is scored without a problem', (name) => {
    const { code, out, err } = new Machine().run([
      'score',
      '-q',
      '-f',
      'jsonl',
      join(folder, name),
    ]);
    expect(err).toBe('');
    expect(code).toBe(0);
    for (const line of out.trimEnd().split('\n')) {
      const { rubrics, problems } = JSON.parse(line) as NoteScore;
      expect(problems).toEqual([]);
      expect(Object.values(rubrics).some(({ score }) => score !== null)).toBe(true);
    }
  });

  it.each(sheets)('%s becomes a rubric that its own reader takes without a warning', (name) => {
    const machine = new Machine();
    const made = machine.run([
      'rubric',
      'new',
      '--from-csv',
      join(folder, name),
      '-o',
      'made.yaml',
    ]);
    expect(made).toMatchObject({ code: 0, err: '' });
    const back = machine.run(['rubric', 'show', './made.yaml', '--json']);
    expect(back).toMatchObject({ code: 0, err: '' });
    const { rubric } = JSON.parse(back.out) as { rubric: Rubric };
    const rows = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    expect(rubric.questions).toHaveLength(rows.length - 1);
    expect(runOwnTests(rubric).map(({ passed }) => passed)).toEqual([true, true]);
  });

  it('hold a pack of a coach’s own that is sound, tested throughout, packed and installed', () => {
    const machine = new Machine();
    const clinic = join(folder, 'clinic');
    const checked = machine.run(['rubric', 'check', '--strict', clinic]);
    expect(checked).toMatchObject({ code: 0, err: '2 files: nothing to mend\n' });
    const tested = machine.run(['rubric', 'test', '--coverage', clinic]);
    expect(tested.code).toBe(0);
    expect(tested.out.match(/reach all \d+ of what there is to reach/g)).toHaveLength(2);
    expect(machine.run(['rubric', 'pack', clinic, '-o', 'clinic.yaml']).code).toBe(0);
    expect(machine.run(['rubric', 'install', '--yes', 'clinic.yaml']).code).toBe(0);
    const read = (rubric: string) => machine.run(['rubric', 'show', rubric, '--json']).out;
    for (const name of ['intake', 'listening-at-intake']) {
      const { hash } = JSON.parse(read(name)) as { hash: string };
      expect(JSON.parse(read(join(clinic, `${name}.yaml`)))).toMatchObject({ hash });
    }
  });

  it('score the export of a form, and tell which columns are passed over', () => {
    const { code, out, err } = new Machine().run(['score', '-f', 'jsonl', join(folder, FORM)]);
    expect(code).toBe(0);
    expect(err).toContain(
      'Passed over, since they are none of ours: "Timestamp", "Email Address".',
    );
    const scores = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as NoteScore);
    expect(scores.map(({ call, rubrics }) => [call.account, rubrics.listening?.answered])).toEqual([
      ['Acme, Inc.', 3],
      ['Beta', 4],
    ]);
  });

  it('say the same in Markdown and in JSON', () => {
    const [markdown, json] = ['acme-discovery.md', 'acme-discovery.json'].map(
      (name) => new Machine().run(['score', '-q', '-f', 'jsonl', join(folder, name)]).out,
    );
    expect(markdown).toBe(json);
  });
});
