import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LISTENING = { 'talk-share': 3, 'gave-it-back': 5, 'cut-in': 1 };
const NOTE = {
  id: 'crm-1042',
  call: { account: 'Acme', when: '2026-11-18T15:30', type: 'Discovery', minutes: 42 },
  answers: { listening: LISTENING, empathy: {} },
  words: { sentence: 'We count by hand.', text: 'More to come.' },
};
const keep = ['reflect', '--answers', '-'];
const json = (note: object) => JSON.stringify(note);

describe('aftercall reflect --answers', () => {
  it('keeps an entry with its rubric, prints the card, and says where it is', () => {
    const machine = new Machine();
    const { code, out, err } = machine.run(keep, json(NOTE));
    expect(code).toBe(0);
    expect(out).toContain('Acme · discovery · Wed 18 Nov 2026, 15:30');
    expect(out).toContain('"We count by hand."');
    expect(out).toContain('  Listening  100  throughout (3 of 6 questions)');
    const [entry, ...others] = machine.records();
    const short = String(entry?.id).slice(0, 13);
    expect(err).toBe(`Kept as ${short} in ${join(machine.home, 'data', 'journal')}\n`);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      format: 'aftercall/entry@1',
      id: expect.stringMatching(UUID),
      held: '2026-11-18T15:30:00+01:00',
      rater: 'self',
      mode: 'answers',
      call: {
        account: 'Acme',
        when: '2026-11-18T15:30:00+01:00',
        type: 'discovery',
        minutes: 42,
        'first-contact': true,
      },
      answers: { listening: LISTENING },
      words: NOTE.words,
      plan: null,
      promises: [],
      arithmetic: 1,
    });
    expect(entry).not.toHaveProperty('pace');
    const { listening } = (entry?.rubrics ?? {}) as Record<string, { hash: string; score: number }>;
    expect(listening?.score).toBe(100);
    const kept = readdirSync(join(machine.home, 'data', 'rubrics'));
    expect(kept).toEqual([`${listening?.hash}.yaml`]);
  });

  it.each([
    ['Markdown', 'n.md', '---\nanswers: { listening: { cut-in: 1 } }\n---\nIt went well.\n'],
    ['YAML', 'n.yaml', 'answers: { listening: { cut-in: 1 } }\nwords: It went well.\n'],
    ['JSON', 'n.json', '{"answers":{"listening":{"cut-in":1}},"words":"It went well."}'],
    ['JSON lines', 'n.jsonl', '{"answers":{"listening":{"cut-in":1}},"words":"It went well."}\n'],
  ])('takes a note in %s', (_kind, file, content) => {
    const machine = new Machine();
    machine.write(file, content);
    expect(machine.run(['reflect', '--answers', file]).code).toBe(0);
    expect(machine.records()).toMatchObject([
      { answers: { listening: { 'cut-in': 1 } }, words: { text: 'It went well.' } },
    ]);
  });

  it('prints the entry as it was kept with --json', () => {
    const machine = new Machine();
    const { out } = machine.run([...keep, '--json'], json(NOTE));
    expect(machine.records()).toEqual([JSON.parse(out)]);
  });

  it('takes the facts of the command line before those of the note', () => {
    const machine = new Machine();
    machine.run([...keep, '--account', 'Birch', '--type', 'Review'], json(NOTE));
    expect(machine.records()).toMatchObject([{ call: { account: 'Birch', type: 'review' } }]);
  });

  it('is about a call held now where the note does not say when, by the rater it names', () => {
    const machine = new Machine();
    machine.run(keep, json({ answers: { listening: LISTENING }, rater: 'coach' }));
    const [entry] = machine.records();
    expect(entry?.held).toBe(entry?.written);
    expect(entry?.rater).toBe('coach');
    expect(entry?.call).toEqual({});
  });

  it('keeps an id that is a UUID, and that only once', () => {
    const machine = new Machine();
    const note = { ...NOTE, id: '0192F3A4-0000-7000-8000-00000000ABCD' };
    const id = note.id.toLowerCase();
    expect(machine.run(keep, json(note)).code).toBe(0);
    const again = machine.run(keep, json(note));
    expect(again).toEqual({
      code: 0,
      out: '',
      err: `The call ${id} is in the journal already; nothing was added.\n`,
    });
    expect(machine.records().map((entry) => entry.id)).toEqual([id]);
  });

  it('knows a second call with an account for no first contact, and tells what has changed', () => {
    const machine = new Machine();
    machine.run(keep, json(NOTE));
    const later = {
      call: { ...NOTE.call, account: 'ACME', when: '2026-11-19' },
      answers: { listening: { ...LISTENING, 'gave-it-back': 1 } },
    };
    const { out } = machine.run(keep, json(later));
    expect(machine.records()[1]).toMatchObject({
      held: '2026-11-19T12:00:00+01:00',
      call: { 'first-contact': false, when: '2026-11-19' },
    });
    expect(out.replace(/\s+/g, ' ')).toContain(
      'A clear fall in Listening since Wed 18 Nov 2026, from 100 to 50: 50 points',
    );
  });

  it.each([
    ['nothing', ''],
    ['no answers and no words', '{"answers":{}}'],
    ['only unasked questions', '{"answers":{"listening":{"cut-in":null},"empathy":{}}}'],
  ])('keeps nothing of a note with %s', (_what, note) => {
    const machine = new Machine();
    const { code, out, err } = machine.run(keep, note);
    expect(code).toBe(4);
    expect(out).toBe('');
    expect(err).toMatch(/^aftercall: standard input says nothing about the call, .*\n$/);
    expect(machine.records()).toEqual([]);
  });

  it('keeps words without answers', () => {
    const machine = new Machine();
    expect(machine.run(keep, '{"answers":{},"words":"Nobody came."}').code).toBe(0);
    expect(machine.records()).toMatchObject([{ rubrics: {}, words: { text: 'Nobody came.' } }]);
  });

  it.each([
    [
      'a problem',
      '{"answers":{"listening":{"cut-in":9}}}',
      '-:1:35 error This must be from 1 to 5',
    ],
    ['several notes', '{"answers":{}}\n{"answers":{}}\n', 'holds several call notes'],
  ])('keeps nothing of an input with %s', (_what, note, sentence) => {
    const machine = new Machine();
    const { code, err } = machine.run(keep, note);
    expect(code).toBe(4);
    expect(err).toContain(sentence);
    expect(machine.records()).toEqual([]);
  });

  it('is not hindered by an entry that someone damaged by hand', () => {
    const machine = new Machine();
    machine.write('data/journal/2026.jsonl', '{"format":"aftercall/entry@1","id":"damaged"}\n');
    const { code } = machine.run(keep, json(NOTE));
    expect(code).toBe(0);
    expect(machine.records()).toHaveLength(2);
  });

  it('says that a file is not there', () => {
    const { code, err } = new Machine().run(['reflect', '--answers', 'none.md']);
    expect(code).toBe(4);
    expect(err).toBe('none.md error There is no file "none.md" here.\n');
  });

  it.each([
    [['--mode', 'quick']],
    [['--rubric', 'listening']],
    [['--with', 'healing']],
    [['--resume']],
  ])('asks nothing, so that %j makes no sense beside it', (flags) => {
    const machine = new Machine();
    const { code, err } = machine.run([...keep, ...flags], json(NOTE));
    expect(code).toBe(2);
    expect(err).toContain(`${flags[0]} is about what is asked`);
    expect(machine.records()).toEqual([]);
  });

  it('is what --json belongs to', () => {
    const { code, err } = new Machine().run(['reflect', '--json']);
    expect(code).toBe(2);
    expect(err).toContain('--json goes with --answers');
  });
});
