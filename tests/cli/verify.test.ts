import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import type { EntryRecord } from '../../src/domain/journal/records/record.ts';
import { Machine, root } from '../support/machine.ts';

const ID = '019a8c3e-0001-7000-8000-000000000000';

/** A machine with one call that was kept, and the file it is in. */
function scene(): { made: Machine; file: string; entry: EntryRecord; name: string } {
  const made = new Machine();
  const ran = made.run(['reflect', '--answers', join(root, 'examples', 'acme-discovery.md')]);
  expect(ran.code).toBe(EXIT.done);
  const [name = ''] = readdirSync(join(made.data, 'journal'));
  const file = join(made.data, 'journal', name);
  return { made, file, name, entry: JSON.parse(readFileSync(file, 'utf8')) as EntryRecord };
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;

describe('journal verify', () => {
  it('says in one line that all is as kept', () => {
    const { made, entry } = scene();
    const count = Object.keys(entry.rubrics).length;
    expect(made.run(['journal', 'verify'])).toEqual({
      code: EXIT.done,
      out: `1 record, 1 call with their scores, 1 file, ${count} copies of questions: all as kept.\n`,
      err: '',
    });
  });

  it('is content with an empty journal', () => {
    expect(new Machine().run(['journal', 'verify']).code).toBe(EXIT.done);
  });

  it.each<[string, (entry: EntryRecord) => unknown, string]>([
    [
      'a score that was changed',
      (entry) => change(entry, { score: 99 }),
      'listening: score is kept as 99, the answers come to ',
    ],
    ['a band', (entry) => change(entry, { band: 'throughout!' }), 'listening: band is kept as'],
    ['a count', (entry) => change(entry, { dk: 7 }), 'listening: dk is kept as 7'],
    [
      'an answer',
      (entry) => ({
        ...entry,
        answers: { ...entry.answers, listening: { ...entry.answers.listening, 'cut-in': 5 } },
      }),
      'listening: score is kept as',
    ],
    ['an overall', (entry) => ({ ...entry, overall: 3 }), 'overall is kept as 3'],
    [
      'a place',
      (entry) => ({ ...entry, place: { aim: 1, posture: 1, name: 'ally', swing: false } }),
      'place is kept as',
    ],
    [
      'flags',
      (entry) => ({ ...entry, flags: [{ rubric: 'x', question: 'y', say: 'z' }] }),
      'flags is kept as',
    ],
    [
      'an arithmetic of the future',
      (entry) => ({ ...entry, arithmetic: 2 }),
      'cannot be checked: this version does not know arithmetic 2',
    ],
    [
      'questions that are nowhere',
      (entry) => change(entry, { hash: '0'.repeat(64) }),
      'has no copy of the questions of listening beside it (0000',
    ],
    [
      'questions of something else',
      (entry) => change(entry, { hash: entry.rubrics.empathy?.hash }),
      'names other questions as those of listening',
    ],
    ['a version', (entry) => change(entry, { version: '9' }), 'listening: version is kept as "9"'],
    [
      'other rubrics for the overall',
      (entry) => ({ ...entry, required: ['listening'] }),
      'overall is kept as',
    ],
    [
      'answers without a score',
      (entry) => ({ ...entry, rubrics: {}, overall: null }),
      'holds answers to listening, and no score',
    ],
    [
      'an entry that lacks something',
      ({ id, format }) => ({ format, id }),
      'lacks something that aftercall/entry@1 has',
    ],
    ['a line that is no record', () => [], 'is no record of a journal'],
  ])('reports %s, by file and line', (_, changed, says) => {
    const { made, file, name, entry } = scene();
    writeFileSync(file, `\n${line(changed(entry))}`);
    const { code, out } = made.run(['journal', 'verify']);
    expect(code).toBe(EXIT.notMet);
    expect(out).toContain(`journal/${name}:2 ${says}`);
  });

  it('takes copies that say the same but for when they were written for one', () => {
    const { made, file, entry } = scene();
    appendFileSync(file, line({ ...entry, written: '2026-11-21T10:00:01+01:00' }));
    const unsaid = { ...entry, id: ID, held: entry.written };
    const again = '2026-11-21T10:00:01+01:00';
    appendFileSync(file, line(unsaid) + line({ ...unsaid, written: again, held: again }));
    expect(made.run(['journal', 'verify']).code).toBe(0);
  });

  it('reports a torn line, an id that says two things, and what was forgotten', () => {
    const { made, file, name, entry } = scene();
    const forgotten = { format: 'aftercall/forgotten@1', id: ID, written: entry.written };
    appendFileSync(
      file,
      `${line({ ...entry, rater: 'a coach' })}${line({ ...forgotten, forgotten: [entry.id] })}{"to`,
    );
    const { out, code } = made.run(['journal', 'verify', '--json']);
    expect(code).toBe(EXIT.notMet);
    const { differences, format } = JSON.parse(out);
    expect(format).toBe('aftercall/verification@1');
    const told = differences.map(
      (one: { line: number; code: string }) => `${one.line} ${one.code}`,
    );
    expect(told.sort()).toEqual(['1 forgotten', '2 forgotten', '2 same-id', '4 bad-line']);
    expect(differences[0].file).toBe(`journal/${name}`);
  });

  it('takes a true copy of a record for no difference', () => {
    const { made, file, entry } = scene();
    const turned = Object.fromEntries(Object.entries(entry).reverse());
    writeFileSync(join(made.data, 'journal', '2026 (copy).jsonl'), line(turned));
    expect(readFileSync(file, 'utf8')).not.toBe(line(turned));
    expect(made.run(['journal', 'verify']).code).toBe(EXIT.done);
  });

  it('checks what an amendment says, too', () => {
    const { made, file, name, entry } = scene();
    const amendment = { format: 'aftercall/amendment@1', id: ID, written: entry.written };
    appendFileSync(file, line({ ...amendment, entry: { ...entry, overall: 3 } }));
    expect(made.run(['journal', 'verify']).out).toContain(`journal/${name}:2 overall is kept as 3`);
  });

  it('reports a copy of questions that was changed, and one that is gone', () => {
    const { made, name, entry } = scene();
    const copy = (id: string) => `rubrics/${entry.rubrics[id]?.hash}.yaml`;
    const changed = join(made.data, copy('listening'));
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('ask: "', 'ask: "Well, '));
    rmSync(join(made.data, copy('empathy')));
    const { code, out, err } = made.run(['journal', 'verify']);
    expect(code).toBe(EXIT.notMet);
    expect(err).toContain('1 call cannot be checked in full');
    expect(out.trimEnd().split('\n')).toEqual([
      `journal/${name}:1 has no copy of the questions of empathy beside it (${entry.rubrics.empathy?.hash})`,
      `${copy('listening')} has been changed: it is no longer what its name says`,
    ]);
  });

  it('finds a journal as kept that came through an import', () => {
    const { made, entry } = scene();
    const count = Object.keys(entry.rubrics).length;
    for (const words of [[], ['--with-words']]) {
      const other = new Machine();
      const { out } = made.run(['journal', 'export', ...words]);
      expect(other.run(['journal', 'import', '-'], out).code).toBe(EXIT.done);
      expect(other.run(['journal', 'verify']).out).toContain(
        `${count} copies of questions: all as kept`,
      );
    }
  });

  it('takes a copy without words beside the whole for no difference', () => {
    const { made, file, entry } = scene();
    const bare = { ...entry, words: {}, 'without-words': true };
    writeFileSync(file, `${line(bare)}${line(entry)}`);
    expect(made.run(['journal', 'verify']).code).toBe(EXIT.done);
  });

  it('says the same on another machine', () => {
    const { made, file, entry } = scene();
    writeFileSync(file, line({ ...entry, overall: 3 }));
    const other = new Machine({ TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' });
    cpSync(made.data, other.data, { recursive: true });
    const verdict = ({ code, out }: { code: number | null; out: string }) => ({ code, out });
    expect(verdict(other.run(['journal', 'verify', '--json']))).toEqual(
      verdict(made.run(['journal', 'verify', '--json'])),
    );
  });
});

function change(entry: EntryRecord, score: object): unknown {
  const { listening } = entry.rubrics;
  return { ...entry, rubrics: { ...entry.rubrics, listening: { ...listening, ...score } } };
}
