import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/domain/audit/answers.ts';
import { auditCall } from '../../../src/domain/audit/audit.ts';
import { entryChanges } from '../../../src/domain/journal/entry-changes.ts';
import { makeEntry } from '../../../src/domain/journal/make-entry.ts';
import type { EntryRecord } from '../../../src/domain/journal/records/record.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import {
  amendedEntry,
  beginFrom,
  standingAnswer,
  standingReply,
} from '../../../src/domain/session/amend-session.ts';
import type { SessionEvent } from '../../../src/domain/session/events.ts';
import { allAnswers, questionsLeft } from '../../../src/domain/session/next-question.ts';
import { auditSession, nextStep } from '../../../src/domain/session/next-step.ts';
import { planOffer } from '../../../src/domain/session/plan-offer.ts';
import { makeEntryRecord } from '../../support/kept-journal.ts';
import { makeRubric, scale } from '../../support/make-rubric.ts';
import { answered, builtIns, NO_WORDS, sessionOf } from '../../support/session-scene.ts';

const RUBRIC = makeRubric([
  scale('one', { short: true }),
  scale('two', { short: true, when: { question: 'one', 'at-most': 2 } }),
  scale('three', { short: true }),
  scale('four', { short: true }),
  scale('spare'),
]);

const hashes = (rubrics: readonly Rubric[]) =>
  new Map(rubrics.map(({ id }) => [id, { hash: `hash of ${id}`, scoringHash: 'scoring' }]));

/** A quick call that was answered so. */
function keptEntry(
  answers: Answers,
  parts: Partial<EntryRecord> = {},
  rubrics: readonly Rubric[] = [RUBRIC],
): EntryRecord {
  const facts = makeEntryRecord({ answers, ...parts });
  const audit = auditCall(rubrics, [], answers, facts.call);
  return { ...facts, ...makeEntry(facts, audit, hashes(rubrics)) };
}

const QUICK = keptEntry({ scene: { one: 4, three: 3, four: 2 } });
const facts = ({ call }: EntryRecord): SessionEvent => ({ type: 'facts', call, ms: 0 });
const start = (entry: EntryRecord, rubrics: readonly Rubric[] = [RUBRIC]) => [
  beginFrom(entry, rubrics),
  facts(entry),
  ...NO_WORDS,
];
const idsLeft = (...events: readonly SessionEvent[]) =>
  questionsLeft(sessionOf(...events), [RUBRIC]).map(({ question }) => question.id);

describe('what an amendment asks', () => {
  const begun = start(QUICK);

  it('is what was answered, and no careless look at it', () => {
    expect(idsLeft(...begun)).toEqual(['one', 'three', 'four']);
    const all = ['one', 'three', 'four'].map((id) => answered('scene', id, 3, 10));
    expect(nextStep(sessionOf(...begun, ...all), [RUBRIC]).kind).toBe('promise');
  });

  it('and what has become visible, and no more once it is hidden again', () => {
    expect(idsLeft(...begun, answered('scene', 'one', 2))).toEqual(['two', 'three', 'four']);
    expect(idsLeft(...begun, answered('scene', 'one', 3))).toEqual(['three', 'four']);
  });

  it('and one in place of an answer that was taken back, where there was a score', () => {
    const taken = ['one', 'three', 'four'].map((id) =>
      answered('scene', id, id === 'one' ? 3 : 'dk'),
    );
    expect(idsLeft(...begun, ...taken)).toEqual(['spare']);
    const early = keptEntry({ scene: { one: 4 } });
    expect(early.rubrics.scene?.score).toBeNull();
    expect(idsLeft(...start(early), answered('scene', 'one', 'dk'))).toEqual([]);
  });

  it('is never what became of the last plan, whatever the mode', () => {
    for (const mode of ['brief', 'quick', 'focus', 'full', 'deep', 'answers', 'newer']) {
      const begins = beginFrom({ ...QUICK, mode }, [RUBRIC]);
      expect(nextStep(sessionOf(begins), [RUBRIC]).kind).toBe('facts');
    }
  });
});

describe('what stands at each step', () => {
  const entry = keptEntry(
    { scene: { one: 4, three: 99 } },
    {
      words: { sentence: 'so' },
      plan: { id: 'p', say: 'If so, then I do.' },
      promises: [
        { id: 'a', said: 'me: it' },
        { id: 'b', said: 'Jo: that' },
      ],
    },
  );
  const begins = beginFrom(entry, [RUBRIC]);
  const [one, , three] = RUBRIC.questions;

  it.each<[Parameters<typeof standingReply>[0], object]>([
    [{ kind: 'facts' }, { call: entry.call }],
    [{ kind: 'sentence' }, { said: 'so' }],
    [{ kind: 'moment' }, { said: '' }],
    [
      { kind: 'promise', number: 1, earlier: { id: 'a', said: 'me: it' } },
      { id: 'a', said: 'me: it' },
    ],
    [{ kind: 'plan' }, { plan: entry.plan }],
  ])('%j', (step, stands) => {
    expect(standingReply(step, [begins], entry)).toMatchObject(stands);
  });

  it('is what was said last, once something was said', () => {
    const said: SessionEvent = { type: 'sentence', said: 'or so', ms: 0 };
    const events = [begins, facts(entry), said, { type: 'back' } as const];
    expect(standingReply({ kind: 'sentence' }, events, entry)).toEqual(said);
  });

  it('is an answer that fits its question', () => {
    if (one === undefined || three === undefined) throw new Error('no questions');
    expect(standingAnswer(RUBRIC, one, [begins], entry)).toBe(4);
    expect(standingAnswer(RUBRIC, three, [begins], entry)).toBeUndefined();
    const anew = answered('scene', 'one', 'dk');
    expect(standingAnswer(RUBRIC, one, [begins, anew], entry)).toBe('dk');
  });

  it('goes through the promises one by one, by their ids', () => {
    const done: readonly SessionEvent[] = [...start(entry), { type: 'finished' }];
    const kept: SessionEvent = { type: 'promised', id: 'a', said: 'me: it', ms: 0 };
    const added: SessionEvent = { type: 'promised', id: 'new', said: 'us: more', ms: 0 };
    const dropped: SessionEvent = { type: 'promise-dropped', ms: 0 };
    const up = (...events: readonly SessionEvent[]) =>
      nextStep(sessionOf(...done, ...events), [RUBRIC]);
    expect(up()).toMatchObject({ earlier: { id: 'a' } });
    expect(up(kept, added)).toMatchObject({ earlier: { id: 'b' } });
    expect(up(kept, dropped)).toEqual({ kind: 'promise', number: 2 });
    expect(up(kept, dropped, { type: 'back' })).toMatchObject({ earlier: { id: 'b' } });
  });

  it('offers the plan it was kept with, and not the same once more', () => {
    const session = sessionOf(...start(entry));
    const audit = auditSession(session, [RUBRIC], []);
    expect(planOffer(session, audit)).toMatchObject({
      last: { plan: entry.plan },
      lastFirst: true,
    });
    const without = sessionOf(...start({ ...entry, plan: null }));
    expect(planOffer(without, audit)).toMatchObject({ last: null, lastFirst: false });
  });
});

describe('the amended entry', () => {
  const amend = (
    entry: EntryRecord,
    rubrics: readonly Rubric[],
    ...events: readonly SessionEvent[]
  ) => {
    const session = sessionOf(...start(entry, rubrics), ...events);
    const audit = auditSession(session, rubrics, []);
    return amendedEntry(entry, session, rubrics, audit, hashes(rubrics));
  };
  const finished: SessionEvent = { type: 'finished' };

  it('keeps what was not answered anew, and scores the whole anew', () => {
    const now = amend(QUICK, [RUBRIC], answered('scene', 'one', 5), finished);
    expect(now.answers).toEqual({ scene: { one: 5, three: 3, four: 2 } });
    expect(now.rubrics.scene?.score).toBeGreaterThan(QUICK.rubrics.scene?.score ?? 100);
    expect(entryChanges(QUICK, now)).toEqual([
      { what: 'answer', rubric: 'scene', question: 'one', from: 4, to: 5 },
    ]);
  });

  it('keeps fields that this version does not know, and says nothing otherwise by itself', () => {
    const newer = { ...QUICK, mood: 'calm' } as EntryRecord;
    const now = amend(newer, [RUBRIC], finished);
    expect(now).toMatchObject({ mood: 'calm' });
    expect(entryChanges(newer, now)).toEqual([]);
  });

  it.each([
    ['has become a first contact', false, true, 4, 'na'],
    ['was one, and its promises were answered all the same', true, true, 4, 4],
    ['was one', true, true, 'na', 'na'],
    ['was one and is none', true, false, 'na', 'na'],
  ])('of a call that %s', (_, was, is, kept, now) => {
    const id = 'stewardship';
    const question = builtIns
      .find((one) => one.id === id)
      ?.questions.find(({ signal }) => signal === 'open-promises');
    const asked = question?.id ?? '';
    const entry = keptEntry(
      { [id]: { [asked]: kept } },
      { call: { 'first-contact': was } },
      builtIns,
    );
    const events: readonly SessionEvent[] = [
      beginFrom(entry, builtIns),
      { type: 'facts', call: { 'first-contact': is }, ms: 0 },
      ...NO_WORDS,
      finished,
    ];
    expect(allAnswers(sessionOf(...events), builtIns)).toEqual({ [id]: { [asked]: now } });
  });
});
