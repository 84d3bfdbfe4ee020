import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFilter, type Wish } from '../../../../src/domain/journal/find/filter.ts';
import {
  AMENDMENT_FORMAT,
  type EntryRecord,
  FORGOTTEN_FORMAT,
  isEntry,
  type JournalRecord,
} from '../../../../src/domain/journal/records/record.ts';
import { standingRecords } from '../../../../src/domain/journal/records/standing-records.ts';
import { findCalls } from '../../../../src/use-cases/journal/find-calls.ts';
import { keptScore, makeEntryRecord } from '../../../support/kept-journal.ts';

const WRITTEN = '2026-11-20T16:04:09+01:00';

const journalOf = (records: readonly JournalRecord[]) => ({
  scan: () => records.map((record) => ({ record })),
});

const idsFound = (records: readonly JournalRecord[], wish: Wish, most = Number.POSITIVE_INFINITY) =>
  findCalls(journalOf(records), makeFilter(wish), most).hits.map(({ call }) => call.id);

const amendment = (id: string, entry: EntryRecord, written = WRITTEN): JournalRecord => ({
  format: AMENDMENT_FORMAT,
  id,
  written,
  entry,
});

const forgotten = (...ids: readonly string[]): JournalRecord => ({
  format: FORGOTTEN_FORMAT,
  id: `f-${ids.join('-')}`,
  written: WRITTEN,
  forgotten: ids,
});

const CALL = makeEntryRecord({
  id: 'a',
  held: '2026-10-25T23:30:00-07:00',
  call: { account: 'Zoë & Söhne', contact: 'Jo Brandt', type: 'discovery' },
  answers: { listening: { 'talk-share': 3 }, empathy: {} },
  words: { sentence: 'We lose TWO\n days', moment: 'The silence', text: 'budget: 3 % of it' },
  rubrics: { listening: keptScore(60), persuasion: { ...keptScore(20), band: 'In places' } },
  plan: { id: 'p', say: 'If they pause, then I wait.' },
  promises: [{ id: 'q', said: 'me: send the draft by Tuesday' }],
});

describe('a call is found', () => {
  it.each<[string, Wish]>([
    ['without a wish', {}],
    ['by a word of their sentence', { words: ['lose'] }],
    ['by a phrase across a line end', { words: ['two days'] }],
    ['by the moment', { words: ['SILENCE'] }],
    ['by its notes', { words: ['3 %'] }],
    ['by a promise', { words: ['draft'] }],
    ['by its plan', { words: ['i wait'] }],
    ['by account without accents', { words: ['zoe', 'sohne'] }],
    ['by contact', { words: ['brandt'] }],
    ['by type', { words: ['disco'] }],
    ['by words in different places', { words: ['wait', 'jo', 'lose'] }],
    ['whatever empty words are asked for', { words: ['', ' '] }],
    ['by part of its account', { account: 'ZOE' }],
    ['by part of its contact', { contact: 'brandt ' }],
    ['by its type', { type: 'Discovery' }],
    ['on its own date, not ours', { held: { from: '2026-10-25', to: '2026-10-26' } }],
    ['by what was answered', { rubric: 'listening' }],
    ['by a band', { band: 'mostly' }],
    ['by a band, however it is written', { band: 'in PLACES' }],
    ['by the band of one', { rubric: 'listening', band: 'mostly' }],
    ['by everything at once', { words: ['lose'], account: 'söhne', band: 'mostly' }],
  ])('%s', (_, wish) => {
    expect(idsFound([CALL], wish)).toEqual(['a']);
  });

  it.each<[string, Wish]>([
    ['a word is missing', { words: ['lose', 'months'] }],
    ['a phrase is torn apart', { words: ['days two'] }],
    ['a phrase would span two texts', { words: ['days the silence'] }],
    ['the account is another', { account: 'Acme' }],
    ['the account is a contact', { account: 'Jo' }],
    ['it was held the day after', { held: { from: '2026-10-26', to: null } }],
    ['it was held before', { held: { from: null, to: '2026-10-25' } }],
    ['nothing of it was answered', { rubric: 'empathy' }],
    ['the name is one that every object has', { rubric: 'constructor' }],
    ['the band is that of another', { rubric: 'listening', band: 'in places' }],
    ['the band is only begun', { band: 'in' }],
  ])('not, when %s', (_, wish) => {
    expect(idsFound([CALL], wish)).toEqual([]);
  });

  it('in no band, when its session promised no scores', () => {
    expect(idsFound([{ ...CALL, mode: 'brief' }], { band: 'mostly' })).toEqual([]);
  });

  it('with the texts that hold its words', () => {
    const [hit] = findCalls(
      journalOf([CALL]),
      makeFilter({ words: ['lose', 'draft', 'jo'] }),
      1,
    ).hits;
    expect(hit?.found).toEqual([
      { in: 'contact', text: 'Jo Brandt' },
      { in: 'sentence', text: 'We lose TWO\n days' },
      { in: 'promise', text: 'me: send the draft by Tuesday' },
    ]);
  });
});

describe('what was amended or forgotten', () => {
  const bolt = { ...CALL, call: { account: 'Bolt' } };

  it.each<[string, readonly JournalRecord[], readonly string[], readonly string[]]>([
    ['an amendment brings a call in', [CALL, amendment('m', bolt)], ['a'], []],
    ['in any order', [amendment('m', bolt), CALL], ['a'], []],
    [
      'the later of two counts',
      [CALL, amendment('m', bolt, '2026-12-01T00:00:00Z'), amendment('n', CALL)],
      ['a'],
      [],
    ],
    [
      'a forgotten amendment does not count',
      [CALL, amendment('m', bolt), forgotten('m')],
      [],
      ['a'],
    ],
    ['a forgotten call is gone', [CALL, bolt, forgotten('a')], [], []],
    ['with its amendments', [forgotten('a'), amendment('m', bolt), CALL], [], []],
    ['an amendment without its call is nothing', [amendment('m', bolt)], [], []],
  ])('%s', (_, records, boltIds, zoeIds) => {
    expect(idsFound(records, { account: 'bolt' })).toEqual(boltIds);
    expect(idsFound(records, { account: 'zoe' })).toEqual(zoeIds);
  });

  it('never leaves fewer than there are, when very many of the latest are gone', () => {
    const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
    const many = Array.from({ length: 2500 }, (_, n) => ({
      ...CALL,
      id: `id-${String(n).padStart(4, '0')}`,
      held: at(n),
    }));
    const gone = many.slice(300).map(({ id }) => id);
    const found = findCalls(
      journalOf([...many, forgotten(...gone)]),
      makeFilter({ words: ['lose'] }),
      2,
    );
    expect(found).toMatchObject({ found: 300, all: 300 });
    expect(found.hits.map(({ call }) => call.id)).toEqual(['id-0299', 'id-0298']);
  });
});

describe('any journal, any wish', () => {
  const word = fc.constantFrom('Añ', 'ÉT', 'be', 'e\u0301t', 'ñ b', 'x', '');
  const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const day = fc.integer({ min: 10, max: 19 });
  const entry = fc
    .record({
      id,
      account: text,
      sentence: text,
      said: text,
      day,
      offset: fc.constantFrom('+13:00', '-11:00'),
    })
    .map(({ id, account, sentence, said, day, offset }) =>
      makeEntryRecord({
        id,
        held: `2026-11-${day}T23:30:00${offset}`,
        call: { account },
        words: { sentence },
        promises: [{ id: 'q', said }],
      }),
    );
  const record: fc.Arbitrary<JournalRecord> = fc.oneof(
    { arbitrary: entry, weight: 4 },
    fc
      .tuple(fc.constantFrom('m', 'n', 'o'), entry, day)
      .map(([id, one, on]) => amendment(id, one, `2026-12-${on}T10:00:00Z`)),
    fc
      .uniqueArray(fc.oneof(id, fc.constantFrom('m', 'n')), { maxLength: 2 })
      .map((ids) => forgotten(...ids)),
  );
  const records = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 12 });
  const wishes = fc.record({
    words: fc.array(text, { maxLength: 2 }),
    account: fc.option(
      word.filter((w) => w !== ''),
      { nil: undefined },
    ),
    held: fc.option(
      day.map((d) => ({ from: `2026-11-${d}`, to: `2026-11-${d + 3}` })),
      { nil: undefined },
    ),
  });

  // Slice by slice, as the language compares: nothing of ours.
  const { compare } = new Intl.Collator('en', { sensitivity: 'base' });
  const plainly = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');
  const has = (text: string, part: string) => {
    const [whole, wanted] = [plainly(text), plainly(part).trim()];
    const starts = Array.from({ length: whole.length + 1 }, (_, i) => i);
    return starts.some((i) => compare(whole.slice(i, i + wanted.length), wanted) === 0);
  };
  const isWanted = ({ call, words, promises, held }: EntryRecord, wish: Wish) => {
    const texts = [
      call.account ?? '',
      words?.sentence ?? '',
      ...promises.map(({ said }) => said),
      call.type ?? '',
      call.contact ?? '',
    ];
    const day = Number(held.slice(8, 10));
    return (
      (wish.words ?? []).every((one) => texts.some((text) => has(text, one))) &&
      (wish.account === undefined || has(call.account ?? '', wish.account)) &&
      (wish.held?.from == null || day >= Number(wish.held.from.slice(8))) &&
      (wish.held?.to == null || day < Number(wish.held.to.slice(8)))
    );
  };

  it('finds what a plain look at the standing records finds, and nothing else', () => {
    fc.assert(
      fc.property(records, wishes, (written, wish) => {
        const standing = standingRecords(written).filter(isEntry);
        const wanted = standing.filter((one) => isWanted(one, wish));
        expect([...idsFound(written, wish)].sort()).toEqual(wanted.map(({ id }) => id).sort());
        const { all, found } = findCalls(journalOf(written), makeFilter(wish), 1);
        expect({ all, found }).toEqual({ all: standing.length, found: wanted.length });
      }),
      { numRuns: 500 },
    );
  });
});
