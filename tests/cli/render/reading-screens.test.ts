import { describe, expect, it } from 'vitest';
import { entryJson } from '../../../src/cli/render/json/entry-json.ts';
import { HELP_TOPICS } from '../../../src/cli/render/screen/help-topics.ts';
import { renderEntry } from '../../../src/cli/render/screen/journal/entry.ts';
import { renderJournalList } from '../../../src/cli/render/screen/journal/journal-list.ts';
import { renderPlan, renderSettled } from '../../../src/cli/render/screen/journal/plan.ts';
import { renderRubricSheet } from '../../../src/cli/render/screen/rubric/rubric-sheet.ts';
import { paperOf } from '../../../src/cli/render/text/paper.ts';
import { colourless, PLAIN_SIGNS } from '../../../src/cli/render/text/style.ts';
import type { EntryRecord } from '../../../src/domain/journal/records/record.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { builtInIds, builtInRubric } from '../../support/built-in-rubrics.ts';
import { keptScore, makeEntryRecord, makeSettlement } from '../../support/kept-journal.ts';
import { choice, makeRubric, number, scale, text, yesNo } from '../../support/make-rubric.ts';
import { plainPaper } from '../../support/paper.ts';
import { CRAFT_WORDS, HARMFUL, widest } from '../../support/screen-text.ts';

const paper = plainPaper();
const HOSTILE = 'Acme\u001b[2J\u001b]0;x\u0007\u202eemca\u2066\u200b\n\u009b31m';
const required = ['listening', 'empathy', 'persuasion', 'stewardship'];

const scored = makeEntryRecord({
  rubrics: Object.fromEntries(required.map((id, i) => [id, keptScore(50 + 10 * i)])),
  overall: 65,
});

const full = makeEntryRecord({
  ...scored,
  call: { account: HOSTILE, contact: HOSTILE, type: HOSTILE, minutes: 30, 'first-contact': true },
  answers: {
    listening: { 'talk-share': 4, 'gave-it-back': 5, 'noticed-hints': 'na', 'cut-in': 'dk' },
    [HOSTILE]: { [HOSTILE]: HOSTILE },
  },
  words: { sentence: HOSTILE, moment: HOSTILE, text: `${HOSTILE}\nA second line.` },
  place: { aim: 60, posture: 0, name: 'ally', swing: true },
  flags: [{ rubric: 'listening', question: 'cut-in', say: HOSTILE }],
  promises: [{ id: 'p', said: `me: ${HOSTILE}` }],
  plan: { id: 'plan-1', say: HOSTILE },
  rater: HOSTILE,
});

const rubrics = new Map([['listening', builtInRubric('listening')]]);
const view = { entry: full, rubrics, settled: makeSettlement({ outcome: 'partly' }), changes: [] };
const every: Rubric = makeRubric([
  scale('first', { weight: 3, na: 'it did not come up' }),
  yesNo('second', { when: { question: 'first', 'at-most': 2 } }),
  choice('third', { here: 100, there: 20 }, { when: { 'call.type': ['review', 'discovery'] } }),
  number('fourth', [0, 100], [35, 50], { flag: { 'at-least': 90, say: 'Nearly all of it.' } }),
  text('fifth', { formerly: ['an older wording'], source: 'a book' }),
]);
const loaded = (rubric: Rubric) => ({
  rubric,
  hash: 'a'.repeat(64),
  scoringHash: 'b'.repeat(64),
  source: () => '',
});
const open = { plan: { id: 'p', say: HOSTILE }, since: '2026-11-20T16:04:09+01:00', tries: 1 };

describe.each([60, 120])('on %i columns', (columns) => {
  const paper = plainPaper(columns);
  const screens: readonly (readonly [string, string])[] = [
    ['the list of calls', renderJournalList([full, scored], plainPaper(columns))],
    ['an entry', renderEntry(view, paper)],
    ['an entry without its wording', renderEntry({ ...view, rubrics: new Map() }, paper)],
    ['a plan', renderPlan(open, paper)],
    ['a settled plan', renderSettled(open, 'no-chance', paper.width)],
    ...Object.entries(HELP_TOPICS).map(([name, topic]) => [name, topic(paper)] as const),
    ['a rubric of every kind', renderRubricSheet(loaded(every), paper)],
    ...builtInIds.map((id) => [id, renderRubricSheet(loaded(builtInRubric(id)), paper)] as const),
  ];

  it.each(screens)('%s fits, and sends nothing that paints', (_, screen) => {
    expect(widest(screen)).toBeLessThan(columns);
    expect(screen).not.toMatch(HARMFUL);
  });

  it.each(screens.slice(0, 5))('%s uses no word of the craft', (_, screen) => {
    expect(screen).not.toMatch(CRAFT_WORDS);
  });

  it('a call is one line, with its day and time and its short id', () => {
    const lines = renderJournalList([full, scored, full], plainPaper(columns)).split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^2026-11-20 15:30 .* 019a8c3e-51b2$/);
  });
});

describe('the list of calls', () => {
  const line = (entry: Partial<EntryRecord>, columns: number) =>
    renderJournalList([makeEntryRecord(entry)], plainPaper(columns));

  it.each<[string, Partial<EntryRecord>, number, RegExp]>([
    [
      'names every score where there is room',
      scored,
      120,
      /listening 50, empathy 60, persuasion 70, stewardship 80/,
    ],
    ['tells the overall score where there is not', scored, 60, /overall 65/],
    [
      'tells the first score and how many more',
      { rubrics: { a: keptScore(50), b: keptScore(1) } },
      80,
      /a 50 and 1 more/,
    ],
    [
      'cuts that where the screen is narrow, and never the name',
      { rubrics: { listening: keptScore(63), b: keptScore(1), c: keptScore(1) } },
      60,
      /Acme · .*… {2}listening 63 …/,
    ],
    [
      'says that nothing was scored',
      { rubrics: { listening: keptScore(null) } },
      120,
      /not scored/,
    ],
    ['shows no score of a brief session', { ...scored, mode: 'brief' }, 120, /not scored/],
    ['says so when no account was named', { call: {} }, 80, /no account named/],
    [
      'cuts a long name',
      { call: { account: 'Northwind Trading Company Limited' } },
      60,
      /Northwind .*…/,
    ],
    [
      'counts wide characters twice',
      { call: { account: '株式会社'.repeat(9) } },
      60,
      /株式会社.*… /,
    ],
    [
      'shows the day and time where the call was held',
      { held: '2026-11-21T00:30:00+13:00' },
      60,
      /^2026-11-21 00:30/,
    ],
  ])('%s', (_, entry, columns, expected) => {
    expect(line(entry, columns)).toMatch(expected);
    expect(widest(line(entry, columns))).toBeLessThan(columns);
  });

  it('has a plain twin for the sign of a cut', () => {
    const entry = makeEntryRecord({ call: { account: 'x'.repeat(90) } });
    expect(renderJournalList([entry], paperOf(colourless(PLAIN_SIGNS), 60))).toMatch(
      /^[\x20-\x7e]+~ /,
    );
  });

  it('tells a script the same facts with their format', () => {
    expect(entryJson(scored)).toMatchObject({
      format: 'aftercall/entry-facts@1',
      held: scored.held,
      call: { account: 'Acme' },
      scores: { listening: 50, empathy: 60, persuasion: 70, stewardship: 80 },
      overall: 65,
    });
  });
});

describe('an entry', () => {
  const screen = renderEntry(view, paper);

  it.each([
    ['the words chosen', /4 {2}between "A bit less than half \(about 35 to 50%\)" and/],
    ['what does not apply and why', /does not apply: nothing like that happened/],
    ['what could not be recalled', /cannot recall/],
    ['what became of the plan', /What became of it: partly kept, said Sat 21 Nov 2026\./],
    ['how the call looked', /two allies at work.*\n?.*gave way and pressed/],
    ['that wording is missing', /The wording of these questions is not on this computer/],
    ['who answered', /answered by\s+Acme/],
  ])('tells %s', (_, expected) => {
    expect(screen).toMatch(expected);
  });

  it('keeps the lines of a note apart', () => {
    expect(screen).toMatch(/\n {2}A second line\.\n/);
  });

  it('keeps answers to questions that the wording does not have', () => {
    const entry = makeEntryRecord({ answers: { listening: { 'an-older-one': 2 } } });
    expect(renderEntry({ entry, rubrics, settled: null, changes: [] }, paper)).toMatch(
      /an-older-one {2}2/,
    );
  });
});

describe('a rubric for its coach', () => {
  const screen = renderRubricSheet(loaded(every), paper);

  it.each([
    [
      'which question a plan starts from',
      /first · weight 3 .* the pivotal question: a plan starts\s+from it/,
    ],
    ['what na stands for', /na {10}it did not come up/],
    ['when a question is not asked', /Not asked {3}unless first is at most 2/],
    ['which calls a question is for', /unless call\.type is review or discovery/],
    ['what each option earns', /there {5}there \(20 points\)/],
    ['an ideal band', /Best {8}35 to 50 %/],
    ['a flag and its threshold', /Flag {8}at least 90: "Nearly all of it\."/],
    ['that text is never scored', /fifth · free text, never scored/],
    ['older wordings', /Formerly {4}an older wording/],
    ['bands', /from 0 hardly, from 25 in places, from 50 mostly/],
  ])('tells %s', (_, expected) => {
    expect(screen).toMatch(expected);
  });
});
