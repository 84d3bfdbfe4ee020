import type { Answer } from '../audit/answers.ts';
import type { CallFacts } from '../call/call-facts.ts';
import type { OpenPlan } from '../journal/open-plan.ts';
import type { EntryRecord, Outcome, Plan, PromiseMade } from '../journal/records/record.ts';
import type { Setup } from './setup.ts';

/**
 * What a rep did in a session, one draft line each. A session is nothing but the replay of its
 * events, so that one that was cut off goes on at the very question.
 */
export type SessionEvent =
  | Began
  | Settled
  | { readonly type: 'facts'; readonly call: CallFacts; readonly ms: number }
  | { readonly type: 'sentence'; readonly said: string; readonly ms: number }
  | { readonly type: 'moment'; readonly said: string; readonly ms: number }
  | Answered
  | { readonly type: 'finished' }
  | { readonly type: 'judged'; readonly keep: boolean }
  | Promised
  /** A promise of the amended entry was taken out. */
  | { readonly type: 'promise-dropped'; readonly ms: number }
  | { readonly type: 'no-more-promises'; readonly ms: number }
  | { readonly type: 'planned'; readonly plan: Plan | null; readonly ms: number }
  | { readonly type: 'back' }
  | Typed;

/** What stood in the fields of a step when it was cut off: it stands there again, and says nothing. */
export interface Typed {
  readonly type: 'typed';
  readonly at: string;
  /** The kind of the step that was up. */
  readonly step: string;
  readonly fields: readonly string[];
}

export interface Began {
  readonly type: 'began';
  /** When the session began, ISO 8601 with offset. */
  readonly at: string;
  readonly setup: Setup;
  /** The folder of the journal that it is for; drafts of older versions do not say. */
  readonly journal?: string;
  /** The plan that was open then. */
  readonly openPlan: OpenPlan | null;
  /** Facts given on the command line. */
  readonly given: CallFacts;
  /** The entry that this session says anew: what it says stands until something else is said. */
  readonly amends?: EntryRecord;
  /** Content hashes, by id, of the rubrics asked that are not ours: each is kept beside the journal. */
  readonly guests?: Readonly<Record<string, string>>;
}

export interface Settled {
  readonly type: 'settled';
  /** The id its settlement will have in the journal. */
  readonly id: string;
  readonly at: string;
  readonly outcome: Outcome;
  readonly ms: number;
}

export interface Answered {
  readonly type: 'answered';
  readonly rubric: string;
  readonly question: string;
  readonly answer: Answer;
  /** How long it took, in milliseconds. */
  readonly ms: number;
}

/** Drafts of older versions hold only what was `said`. */
export interface Promised extends PromiseMade {
  readonly type: 'promised';
  readonly ms: number;
}

/** Whether a parsed draft line is an event; one of a kind that a newer version wrote is passed over. */
export function isSessionEvent(value: unknown): value is SessionEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { type } = value as { type?: unknown };
  return typeof type === 'string' && Object.hasOwn(EVENT_TYPES, type);
}

// --- internal ---

/** Every type is named here, or this does not compile. */
const EVENT_TYPES: Readonly<Record<SessionEvent['type'], true>> = {
  began: true,
  settled: true,
  facts: true,
  sentence: true,
  moment: true,
  answered: true,
  finished: true,
  judged: true,
  promised: true,
  'promise-dropped': true,
  'no-more-promises': true,
  planned: true,
  back: true,
  typed: true,
};
