import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import type { AmendmentRecord, EntryRecord } from '../../src/domain/journal/records/record.ts';
import { makeEntryRecord } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';

const NOTE = `call: { account: Acme, contact: Jo, when: 2026-11-20T15:30, minutes: 30 }
answers:
  listening: { talk-share: 3, gave-it-back: 4, cut-in: 2 }
  empathy: { said-their-side: 4 }
words: { sentence: "two days a week" }
`;

/** A machine on which that note was kept. */
function kept(): Machine {
  const made = new Machine();
  made.write('call.yaml', NOTE);
  expect(made.run(['reflect', '--answers', 'call.yaml'])).toMatchObject({ code: EXIT.done });
  return made;
}

/** A machine with a call of which nothing was asked. */
function scene(): Machine {
  const made = new Machine();
  made.write('data/journal/2026.one.jsonl', `${JSON.stringify(makeEntryRecord())}\n`);
  return made;
}

const amendments = (made: Machine) =>
  made
    .records()
    .filter(({ format }) => format === 'aftercall/amendment@1') as unknown as AmendmentRecord[];

/** The entry as first kept. */
const entryIn = (made: Machine) =>
  made.records().find(({ format }) => format === 'aftercall/entry@1') as unknown as EntryRecord;

function amend(made: Machine, note: string, ...more: readonly string[]) {
  made.write('better.yaml', note);
  return made.run(['journal', 'amend', 'last', '--answers', 'better.yaml', ...more]);
}

describe('journal amend --answers', () => {
  it('lays a note over the call: what it names replaces, null takes out, the rest stays', () => {
    const made = kept();
    const entry = entryIn(made);
    const { code, out, err } = amend(
      made,
      `call: { contact: Jo Brandt, minutes: null }
answers: { listening: { cut-in: 5, gave-it-back: null }, empathy: null, persuasion: { } }
words: { moment: the long silence }
`,
    );
    expect({ code, err }).toMatchObject({ code: EXIT.done });
    expect(err).toContain('Amended; the call as it was stays underneath.');
    expect(out).toContain('  Contact    Jo Brandt, was Jo\n  Minutes    taken out, was 30\n');
    expect(out).toMatch(/How did you check.*\n +not asked, was 4/);
    const [amendment] = amendments(made);
    const { id, held, written, mode, rater } = entry;
    expect(amendment?.entry).toMatchObject({ id, held, written, mode, rater });
    expect(amendment?.entry.call).toEqual({
      ...entry.call,
      contact: 'Jo Brandt',
      minutes: undefined,
    });
    expect(amendment?.entry.answers).toEqual({ listening: { 'talk-share': 3, 'cut-in': 5 } });
    expect(Object.keys(amendment?.entry.rubrics ?? {})).toEqual(['listening']);
    expect(amendment?.entry.words).toEqual({
      sentence: 'two days a week',
      moment: 'the long silence',
    });
    expect(entryIn(made)).toEqual(entry);
  });

  it('amends what was amended, and writes nothing where nothing is different', () => {
    const made = kept();
    expect(amend(made, 'call: { minutes: 45 }').code).toBe(EXIT.done);
    const second = amend(made, 'call: { type: Review }', '--json');
    expect(second.code).toBe(EXIT.done);
    expect(JSON.parse(second.out).call).toMatchObject({ minutes: 45, type: 'review' });
    expect(amendments(made)).toHaveLength(2);
    const third = amend(made, NOTE.replace('minutes: 30', 'minutes: 45'));
    expect(third).toMatchObject({ code: EXIT.done, out: '' });
    expect(third.err).toMatch(
      /^Amending Acme . Jo . .* \S{13}\nNothing is different, so nothing was written\.\n$/,
    );
    expect(amendments(made)).toHaveLength(2);
    expect(made.run(['journal', 'show']).out).toContain('45 minutes');
  });

  it('counts also where the clock was ahead when it was last amended', () => {
    const made = kept();
    const entry = { ...entryIn(made), call: { account: 'Acne' } };
    const ahead = {
      format: 'aftercall/amendment@1',
      id: 'zzz',
      written: '2099-01-01T00:00:00+01:00',
    };
    made.write('data/journal/2099.other.jsonl', `${JSON.stringify({ ...ahead, entry })}\n`);
    expect(amend(made, 'call: { account: Acme }').code).toBe(EXIT.done);
    expect(made.run(['journal', 'list']).out).toContain('Acme');
  });

  it('moves the call to the time it names', () => {
    const made = kept();
    amend(made, 'call: { when: 2026-11-19T09:00 }');
    expect(amendments(made)[0]?.entry.held).toBe('2026-11-19T09:00:00+01:00');
  });

  it('takes a first contact back where the account turns out to be another, known one', () => {
    const made = kept();
    made.write(
      'globex.yaml',
      'call: { account: Globex, when: 2026-11-21T10:00 }\nanswers: { empathy: { said-their-side: 3 } }\n',
    );
    made.run(['reflect', '--answers', 'globex.yaml']);
    expect(amend(made, 'call: { account: acme }').out).toContain('First call  no, was yes');
  });

  it.each<[string, readonly string[], string | null, number, RegExp]>([
    ['no terminal and no file', ['last'], null, EXIT.usage, /needs a terminal.*--answers FILE/],
    ['--json without a file', ['last', '--json'], null, EXIT.usage, /goes with --answers/],
    [
      'an unknown id',
      ['77', '--answers', 'b.yaml'],
      '{}',
      EXIT.usage,
      /no entry has an id that begins with "77"/,
    ],
    [
      'no file',
      ['last', '--answers', 'nowhere.yaml'],
      null,
      EXIT.inputProblem,
      /nowhere\.yaml error/,
    ],
    [
      'an unknown key',
      ['last', '--answers', 'b.yaml'],
      'calls: { }',
      EXIT.inputProblem,
      /b\.yaml:1:1 error.*did you mean "call"/,
    ],
    [
      'an answer off the scale',
      ['last', '--answers', 'b.yaml'],
      'answers:\n  listening:\n    cut-in: 9',
      EXIT.inputProblem,
      /b\.yaml:3:13 error/,
    ],
    ['a list', ['last', '--answers', 'b.yaml'], '- 1', EXIT.inputProblem, /b\.yaml/],
    ['an empty file', ['last', '--answers', 'b.yaml'], '', EXIT.inputProblem, /nothing in it/],
    [
      'a note of another call',
      ['last', '--answers', 'b.yaml'],
      'id: 019a8c3e-51b2-7000-8000-000000000009',
      EXIT.inputProblem,
      /about the call 019a8c3e-51b2-7000-8000-000000000009/,
    ],
  ])('refuses %s, and writes nothing', (_, words, note, code, says) => {
    const made = scene();
    if (note !== null) made.write('b.yaml', note);
    const ran = made.run(['journal', 'amend', ...words]);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(says);
    expect(made.records()).toHaveLength(1);
  });

  it('refuses several notes, and an empty standard input', () => {
    const made = kept();
    made.write('two.jsonl', '{"answers":{}}\n{"answers":{}}\n');
    const several = made.run(['journal', 'amend', '--answers', 'two.jsonl']);
    expect(several).toMatchObject({ code: EXIT.inputProblem });
    expect(several.err).toContain('holds several call notes');
    const nothing = made.run(['journal', 'amend', '--answers', '-']);
    expect(nothing).toMatchObject({ code: EXIT.inputProblem });
    expect(nothing.err).toContain('standard input holds no call note');
  });

  it('says that a forgotten call is forgotten, and an empty journal empty', () => {
    const made = kept();
    const { id } = entryIn(made);
    made.run(['journal', 'forget', id, '--yes']);
    const gone = made.run(['journal', 'amend', id.slice(0, 13), '--answers', 'call.yaml']);
    expect(gone).toMatchObject({ code: EXIT.usage });
    expect(gone.err).toContain(`the call ${id.slice(0, 13)} was forgotten`);
    const last = made.run(['journal', 'amend', '--answers', 'call.yaml']);
    expect(last).toMatchObject({ code: EXIT.usage });
    expect(last.err).toContain('the journal is empty');
  });

  it('says so where the questions of then are no longer there', () => {
    const made = new Machine();
    const score = { score: 50, answered: 1, of: 1, na: 0, dk: 0, version: '9.9.9' };
    const listening = { ...score, hash: 'f'.repeat(64), scoringHash: 'f'.repeat(64) };
    const entry = makeEntryRecord({ answers: { listening: { old: 3 } }, rubrics: { listening } });
    made.write('data/journal/2026.one.jsonl', `${JSON.stringify(entry)}\n`);
    const ran = amend(made, 'call: { minutes: 45 }');
    expect(ran).toMatchObject({ code: EXIT.journal, out: '' });
    expect(ran.err).toContain('the questions of "listening" as they were asked on that call');
  });
});

describe('an amended call', () => {
  const views: readonly (readonly [readonly string[], RegExp])[] = [
    [['journal', 'show'], /amended on\s+\w{3} \d+ \w{3} \d{4}[\s\S]*three days a week/],
    [['journal', 'show', '--json'], /"account":"Globex"/],
    [['journal', 'list'], /Globex/],
    [['journal', 'search', 'three days'], /three days/],
    [['journal', 'show', '--for-crm'], /Call with Globex, Jo[\s\S]*three days/],
    [['prep', 'globex'], /three days a week/],
    [['journal', 'export', '--format', 'csv', '--with-words'], /Globex[\s\S]*three days/],
    [['journal', 'chart', 'listening', '--json'], /"type": "review"/],
  ];

  it('stands as amended wherever it is shown, exported and verified', () => {
    const made = kept();
    const note = `call: { account: Globex, type: review }
answers: { listening: { talk-share: 3, gave-it-back: 5, cut-in: 1 } }
words: { sentence: "three days a week" }
`;
    expect(amend(made, note).code).toBe(EXIT.done);
    for (const [words, says] of views) {
      const { code, out, err } = made.run(words);
      expect({ words, code, err }).toMatchObject({ code: EXIT.done });
      expect(out).toMatch(says);
      expect(out).not.toMatch(/Acme|two days/);
    }
    made.run(['journal', 'export', '--format', 'markdown', '--with-words', '--to', 'notes']);
    expect(made.shell('cat notes/*.md notes/*/*.md').out).toMatch(/Globex[\s\S]*three days/);
    const lines = made.run(['journal', 'export', '--with-words']).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).format)).toEqual([
      'aftercall/entry@1',
      'aftercall/amendment@1',
    ]);
    const verified = made.run(['journal', 'verify']);
    expect(verified.out).toContain('2 calls with their scores');
    expect(verified.code).toBe(EXIT.done);
  });
});
