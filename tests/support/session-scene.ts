import type { Answer } from '../../src/domain/audit/answers.ts';
import type { EntryRecord } from '../../src/domain/journal/records/record.ts';
import { checkPack } from '../../src/domain/rubric/check/check-pack.ts';
import type { Pack } from '../../src/domain/rubric/pack.ts';
import type { Began, SessionEvent } from '../../src/domain/session/events.ts';
import { replay, type Session } from '../../src/domain/session/session.ts';
import { planSession, type Setup, type Wish } from '../../src/domain/session/setup.ts';
import { builtInIds, builtInRubric } from './built-in-rubrics.ts';
import { makeEntryRecord } from './kept-journal.ts';

/** Scenes of a session, without a terminal. */

const REQUIRED = ['listening', 'empathy', 'persuasion', 'stewardship'];

const ORDER = [...REQUIRED, ...builtInIds.filter((id) => !REQUIRED.includes(id))];

/** The required ones first, as they are asked. */
export const builtIns = ORDER.map(builtInRubric);

export const pack: Pack = mustBe(
  checkPack({
    format: 'aftercall/pack@1',
    name: 'scene',
    version: '1.0.0',
    author: 'us',
    licence: 'MIT',
    rubrics: ORDER,
    required: REQUIRED,
    modes: {
      brief: { ask: 'pivotal' },
      quick: { ask: 'short' },
      full: { ask: 'all' },
      deep: { ask: 'all', more: 2 },
    },
  }),
);

export function setup(wish: Partial<Wish> = {}): Setup {
  const planned = planSession(pack, builtIns, { with: [], ...wish });
  if ('setup' in planned) return planned.setup;
  throw new Error(planned.fault);
}

export const NOW = '2026-11-21T18:04:09+01:00';

export function began(parts: Partial<Began> = {}): Began {
  return { type: 'began', at: NOW, setup: setup(), openPlan: null, given: {}, ...parts };
}

export function answered(
  rubric: string,
  question: string,
  answer: Answer,
  ms = 5000,
): SessionEvent {
  return { type: 'answered', rubric, question, answer, ms };
}

export const FACTS: SessionEvent = {
  type: 'facts',
  call: { account: 'Acme', when: NOW, 'first-contact': false },
  ms: 1000,
};
export const NO_WORDS: readonly SessionEvent[] = [
  { type: 'sentence', said: '', ms: 1000 },
  { type: 'moment', said: '', ms: 1000 },
];

export function sessionOf(...events: readonly SessionEvent[]): Session {
  const session = replay(events);
  if (session === null) throw new Error('a scene begins with "began"');
  return session;
}

/** An entry of a call on a day, with what the scene is about. */
export function entry(held: string, parts: Partial<EntryRecord> = {}): EntryRecord {
  return makeEntryRecord({ id: `id of ${held}`, held, written: held, call: {}, ...parts });
}

// --- internal ---

function mustBe<T>(
  outcome: { ok: true; value: T } | { ok: false; problems: readonly unknown[] },
): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problems));
}
