import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRINTED_FORMATS } from '../src/cli/render/json/printed-formats.ts';
import type { EntryRecord } from '../src/domain/journal/records/record.ts';
import { RENEWALS } from './support/a-pack.ts';
import { builtInIds } from './support/built-in-rubrics.ts';
import { builtInHash, keptScore, makeEntryRecord, makeSettlement } from './support/kept-journal.ts';
import { Machine, root } from './support/machine.ts';
import { closedSchema, describedKeys, shippedSchema } from './support/shipped-schema.ts';
import { SOUND_RUBRIC } from './support/sound-rubric.ts';

type Json = Readonly<Record<string, unknown>>;

const id = (n: number) => `019a8c3e-${String(n).padStart(4, '0')}-7000-8000-000000000000`;
const text = (...records: readonly unknown[]) =>
  records.map((one) => `${JSON.stringify(one)}\n`).join('');

/** Everything that a command prints with --json, one value for each of a list. */
function told(made: Machine, args: readonly string[], input = ''): readonly Json[] {
  const { out, err } = made.run([...args, '--json'], input);
  if (out === '') throw new Error(err);
  const value = JSON.parse(out) as Json | readonly Json[];
  return Array.isArray(value) ? value : [value as Json];
}

function withFiles(files: Readonly<Record<string, string>>): Machine {
  const made = new Machine();
  for (const [name, content] of Object.entries(files)) made.write(name, content);
  return made;
}

const JOURNAL = `data/journal/2026.${'a'.repeat(16)}.jsonl`;
const withJournal = (...records: readonly unknown[]) => withFiles({ [JOURNAL]: text(...records) });

/** The sound rubric with all that it leaves out. */
const WHOLE_RUBRIC = SOUND_RUBRIC.replace('    best: 3\n', () =>
  [
    '    best: 3',
    '    na: "They did not speak."',
    '    axis: aim',
    '    signal: talk-share',
    '    help: "As you remember it."',
    '    practice: "If they pause, then I wait."',
    '    formerly: ["How much did you talk?"]',
    '    source: "A book."',
    '    when: { call.type: [discovery] }',
    '',
  ].join('\n'),
)
  .replace('flag: { at-most: 1,', 'flag: { at-most: 1, at-least: 5,')
  .replace('at-most: 4 }', 'at-least: 1, at-most: 4, is: [3] }')
  .replaceAll(/kind: (choice|number)/g, 'kind: $1\n    short: true')
  .replace('weight: 2', 'weight: 2\n    short: true')
  .replace(
    'bands:',
    'language: en\npractice: "If so, then I ask."\nnotes: { low: "Low.", high: "High." }\nbands:',
  )
  .replace(
    'expect: { band: mostly',
    'call: { call.type: discovery }\n    expect: { score: 100, answered: 3, place: null, band: mostly',
  );
const EXTENDING = `format: aftercall/rubric@1
id: ours
version: "1.0.0"
extends: listening
extends-version: "1.0.0"
change: [{ id: cut-in, weight: 3 }]
`;
const WRONG = SOUND_RUBRIC.replace('best: 3', 'bset: 3');
const CHANGED = SOUND_RUBRIC.replace('weight: 2', 'weight: 3')
  .replace('  - id: remark\n    kind: text\n    ask: "Anything else?"\n', '')
  .replace('id: next-step', 'id: later')
  .replace('"They carried it."', '"They carried it all."')
  .replace('    when: { question: talk-share, at-most: 4 }\n', '')
  .replace('    best: [35, 50]\n', '    best: [35, 50]\n    weight: 3\n    help: "As counted."\n');
const BLOCKS = SOUND_RUBRIC.split(/(?= {2}- id: )/);
const REORDERED = [BLOCKS[0], BLOCKS[3], BLOCKS[1], BLOCKS[2], ...BLOCKS.slice(4)].join('');

const PLAN = { id: 'plan-1', say: 'If they pause, then I wait.' };
const FROM = { rubric: 'listening', question: 'talk-share' };
const PROMISES = [
  { id: id(101), said: 'Jo: ask', owner: 'Jo', what: 'ask', due: '2099-12-03' },
  { id: id(102), said: 'me: from before', due: '2020-01-07' },
];
const whole = (n: number, parts: Partial<EntryRecord> = {}) =>
  makeEntryRecord({
    id: id(n),
    call: { account: 'Acme', contact: 'Jo', type: 'discovery', minutes: 30, 'first-contact': true },
    words: { sentence: 'We lose two days' },
    answers: { listening: { 'talk-share': 3, 'gave-it-back': 5, 'cut-in': 5 } },
    rubrics: { listening: keptScore(81, builtInHash('listening')), empathy: keptScore(null) },
    overall: 81,
    place: { aim: 60, posture: -5, name: 'ally', swing: false },
    plan: { ...PLAN, from: FROM },
    promises: PROMISES,
    ...parts,
  });
const COPY = (name: string) => `data/journal/2025.${name.repeat(16)}.jsonl`;

/** Calls enough to draw, the last half of them higher, and a plan that was chosen at one. */
function charted(): readonly EntryRecord[] {
  const scores = [...Array(12).fill(50), ...Array(14).fill(80)] as readonly number[];
  return scores.map((score, i) => {
    const held = new Date(Date.UTC(2026, 0, i + 1, 10)).toISOString();
    const rubrics = { listening: keptScore(score + (i % 3)) };
    return makeEntryRecord({ id: id(i), held, written: held, rubrics });
  });
}

/** A journal with one call that the program kept, changed in all the ways that verify tells. */
function verified(change: (entry: EntryRecord) => readonly unknown[]): readonly Json[] {
  const made = new Machine();
  made.run(['reflect', '--answers', join(root, 'examples', 'acme-discovery.md')]);
  const [name = ''] = readdirSync(join(made.data, 'journal'));
  const file = join(made.data, 'journal', name);
  const entry = JSON.parse(readFileSync(file, 'utf8')) as EntryRecord;
  writeFileSync(file, text(...change(entry)));
  appendFileSync(file, '{"torn');
  const { hash } = entry.rubrics.empathy ?? {};
  writeFileSync(join(made.data, 'rubrics', `${hash}.yaml`), 'no');
  rmSync(join(made.data, 'rubrics', `${entry.rubrics.listening?.hash}.yaml`));
  return told(made, ['journal', 'verify']);
}

function forgettable(): Machine {
  const acme = whole(1);
  const amendment = { format: 'aftercall/amendment@1', id: id(3), written: acme.written };
  const mention = makeEntryRecord({ id: id(2), call: {}, words: { text: 'As Acme has it' } });
  return withFiles({
    [JOURNAL]: text(acme, mention, { ...amendment, entry: acme }, makeSettlement({ id: id(4) })),
    [COPY('b')]: text(acme).slice(0, -30),
    [`state/drafts/${id(9)}.jsonl`]: text(
      { type: 'began', at: acme.held, given: {} },
      { type: 'facts', call: { account: 'acme' }, ms: 1 },
    ),
  });
}

/** What each command prints in several states, with nothing there and with all that there can be. */
const SCENES: Readonly<Record<string, () => readonly Json[]>> = {
  'rubric-facts': () => told(new Machine(), ['rubric', 'list']),
  'rubric-view': () => {
    const made = withFiles({ 'whole.yaml': WHOLE_RUBRIC, 'ours.yaml': EXTENDING });
    return [...builtInIds, './whole.yaml', './ours.yaml'].flatMap((name) =>
      told(made, ['rubric', 'show', name]),
    );
  },
  check: () => {
    const made = withFiles({
      'a.yaml': SOUND_RUBRIC,
      'b.yaml': `${WRONG}\t# a tab\n`,
      'c.yaml': SOUND_RUBRIC.replace('"How did', '“How did').replace('check?"', 'check?”'),
      'p/pack.yaml': RENEWALS['pack.yaml'] ?? '',
      'empty.yaml': '',
    });
    return [
      ...told(made, ['rubric', 'check', 'a.yaml']),
      ...told(made, ['rubric', 'check', '.', 'p', 'none.yaml', 'listening']),
      ...told(made, ['rubric', 'check', '--fix', '.']),
      ...told(made, ['rubric', 'check', '-'], SOUND_RUBRIC),
    ];
  },
  'rubric-tests': () => {
    const tests = SOUND_RUBRIC.slice(SOUND_RUBRIC.indexOf('tests:'));
    const made = withFiles({
      'a.yaml': SOUND_RUBRIC,
      'b.yaml': WRONG,
      'none.yaml': SOUND_RUBRIC.replace(tests, ''),
      'bad.yaml': SOUND_RUBRIC.replace('talk-share: 3,', 'talk-shaer: 3,'),
      'whole.yaml': WHOLE_RUBRIC,
    });
    return [
      ...told(made, ['rubric', 'test', ...builtInIds]),
      ...told(made, ['rubric', 'test', '--coverage', 'a.yaml', 'none.yaml', 'whole.yaml']),
      ...told(made, ['rubric', 'test', 'a.yaml', 'b.yaml', 'bad.yaml', 'gone.yaml']),
    ];
  },
  'rubric-diff': () => {
    const made = withFiles({ 'a.yaml': SOUND_RUBRIC, 'b.yaml': CHANGED, 'c.yaml': REORDERED });
    return ['a.yaml', 'b.yaml', 'c.yaml', 'empathy'].flatMap((other) =>
      told(made, ['rubric', 'diff', 'a.yaml', other]),
    );
  },
  'entry-facts': () => [
    ...told(new Machine(), ['journal', 'list']),
    ...told(withJournal(whole(1), makeEntryRecord({ id: id(2) })), ['journal', 'list']),
    ...told(withJournal(whole(1)), ['journal', 'search', 'days']),
    ...told(withJournal(whole(1, { call: { when: '2026-11-20' } })), ['journal', 'list']),
  ],
  chart: () => {
    const chosen = whole(98, { held: '2026-01-03T12:00:00Z', written: '2026-01-03T12:00:00Z' });
    const other = makeEntryRecord({ id: id(99), call: {}, rubrics: chosen.rubrics });
    return [
      ...told(new Machine(), ['journal', 'chart']),
      ...told(withJournal(...charted()), ['journal', 'chart', 'listening']),
      ...told(withJournal(...charted(), chosen, other), ['journal', 'chart']),
    ];
  },
  verification: () => [
    ...told(new Machine(), ['journal', 'verify']),
    ...verified((entry) => [
      { ...entry, overall: 3 },
      { ...entry, rater: 'a coach' },
      { ...entry, id: id(1), arithmetic: 2 },
      { format: entry.format, id: id(2) },
      { format: 'aftercall/forgotten@1', id: id(3), written: entry.written, forgotten: [id(1)] },
      { ...entry, id: id(4), rubrics: {}, overall: null },
      [],
    ]),
    ...verified((entry) => {
      const { 'trust-in-authority': _, ...rubrics } = entry.rubrics;
      const some = Object.entries(rubrics).find(([one]) => !/listening|empathy/.test(one));
      const [rubric = '', kept] = some ?? [];
      return [{ ...entry, rubrics: { [rubric]: { ...kept, score: 1, band: undefined } } }];
    }),
  ],
  import: () => {
    const made = withJournal(whole(1), whole(2), {
      format: 'aftercall/forgotten@1',
      id: id(5),
      written: whole(1).written,
      forgotten: [id(6)],
    });
    made.write('in.jsonl', `${text(whole(1), whole(2, { rater: 'Ana' }), whole(6))}{"cut\n`);
    const there = { format: 'aftercall/forgotten@1', id: id(7), written: whole(1).written };
    return [
      ...told(made, ['journal', 'import', '-'], ''),
      ...told(made, ['journal', 'import', 'in.jsonl', 'none.jsonl']),
      ...told(made, ['journal', 'import', '-', '--yes'], text({ ...there, forgotten: [id(2)] })),
    ];
  },
  forgetting: () => {
    const made = forgettable();
    return [
      ...told(made, ['journal', 'forget', '--account', 'Acme', '--dry-run']),
      ...told(made, ['journal', 'forget', '--account', 'Acme', '--yes']),
    ];
  },
  'open-plan': () => [
    ...told(new Machine(), ['plan', 'show']),
    ...told(withJournal(whole(1)), ['plan', 'show']),
    ...told(withJournal(whole(1, { plan: PLAN })), ['plan', 'show']),
  ],
  'promise-facts': () => {
    const made = withJournal(whole(1));
    const open = [...told(new Machine(), ['promise', 'list']), ...told(made, ['promise', 'list'])];
    made.run(['promise', 'settle', id(102), 'kept']);
    return [...open, ...told(made, ['promise', 'list', '--settled'])];
  },
  prep: () => [
    ...told(new Machine(), ['prep']),
    ...told(withJournal(whole(1)), ['prep']),
    ...told(withJournal(whole(1, { call: { account: 'Acme', when: '2026-11-20' } })), [
      'prep',
      'Acme',
    ]),
    ...told(withJournal(makeEntryRecord({ call: { account: 'Bolt' } })), ['prep', 'Bolt']),
  ],
};

function keysIn(values: readonly Json[]): ReadonlySet<string> {
  const keys = new Set<string>();
  JSON.stringify(values, (key, value) => {
    keys.add(key);
    return value;
  });
  return keys;
}

it('Every format that help names has a scene, but for scores, which have tests of their own', () => {
  expect(['score', ...Object.keys(SCENES)]).toEqual(Object.keys(PRINTED_FORMATS));
});

describe.each(Object.keys(SCENES))('The shipped schema of %s', (name) => {
  it('describes all that is printed, nothing else, and needs every part', () => {
    const values = SCENES[name]?.() ?? [];
    const [closed, open] = [closedSchema(name), shippedSchema(name)];
    for (const value of values) {
      expect(value.format).toBe(`aftercall/${name}@1`);
      expect(closed.safeParse(value).error?.issues).toBeUndefined();
      expect(open.safeParse({ ...value, more: 1 }).success).toBe(true);
      const { format: _, ...rest } = value;
      expect(open.safeParse(rest).success).toBe(false);
    }
    const printed = keysIn(values);
    const never = [...describedKeys(name)].filter((key) => !printed.has(key));
    expect(never).toEqual([]);
  });
});
