import type { Answers } from '../../audit/answers.ts';
import type { Place } from '../../audit/place.ts';
import type { RaisedFlag } from '../../audit/prepare-rubric.ts';
import type { NotScoredReason } from '../../audit/rubric-audit.ts';
import type { CallFacts } from '../../call/call-facts.ts';
import type { Words } from '../../call/words.ts';
import type {
  AmendmentRecord,
  ForgottenRecord,
  PromiseRecord,
  RetestRecord,
} from './later-records.ts';

export * from './later-records.ts';

/**
 * One line of the journal. Every record names its format and has an id that sorts by the time it
 * was made; times are ISO 8601 with the UTC offset of where the rep was. Fields that this version
 * does not know survive, because lines are never rewritten.
 */
export type JournalRecord =
  | EntryRecord
  | SettlementRecord
  | PromiseRecord
  | AmendmentRecord
  | RetestRecord
  | ForgottenRecord
  | UnknownRecord;

export const ENTRY_FORMAT = 'aftercall/entry@1';
export const SETTLEMENT_FORMAT = 'aftercall/settlement@1';

/** The one if-then sentence a rep takes into the next calls. Its id stays while it is kept on. */
export interface Plan {
  readonly id: string;
  readonly say: string;
  /** The question it was offered from; absent when the rep wrote it from nothing. */
  readonly from?: { readonly rubric: string; readonly question: string };
}

export const OUTCOMES = ['kept', 'partly', 'no-chance', 'forgot', 'dropped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What either side said it would do. */
export interface PromiseMade {
  readonly id: string;
  /** As typed. */
  readonly said: string;
  /** Who promised, as named: `me`, or someone on their side. */
  readonly owner?: string;
  /** What, without the owner and the date. */
  readonly what?: string;
  /** The day it is due: `2026-12-03`. */
  readonly due?: string;
}

/** A rubric's score as kept: with what it was measured. */
export interface KeptScore {
  readonly score: number | null;
  readonly reason?: NotScoredReason;
  readonly band?: string;
  readonly answered: number;
  readonly of: number;
  readonly na: number;
  readonly dk: number;
  readonly version: string;
  readonly hash: string;
  readonly scoringHash: string;
}

export interface EntryRecord {
  readonly format: typeof ENTRY_FORMAT;
  readonly id: string;
  /** When the call was held, and when this was written. Of a day alone this is about its noon. */
  readonly held: string;
  readonly written: string;
  readonly rater: string;
  readonly mode: string;
  readonly call: CallFacts;
  readonly answers: Answers;
  readonly words?: Words;
  /** By rubric id. In a session that asks for no scores (brief), scores are computed all the same. */
  readonly rubrics: Readonly<Record<string, KeptScore>>;
  /** Ids of the rubrics that the overall score needs; `requiredOf` reads it. */
  readonly required?: readonly string[];
  readonly overall: number | null;
  readonly place: Place | null;
  readonly flags: readonly RaisedFlag[];
  readonly plan: Plan | null;
  readonly promises: readonly PromiseMade[];
  /** Ids of promises that were added to the call later and taken out again in an amendment. */
  readonly promisesTakenOut?: readonly string[];
  readonly arithmetic: number;
  /** How long the rep took, pauses left out; absent when nothing was asked. */
  readonly pace?: SessionPace;
}

export interface SessionPace {
  readonly questions: number;
  readonly questionSeconds: number;
  readonly otherSeconds: number;
}

/** What became of a plan. */
export interface SettlementRecord {
  readonly format: typeof SETTLEMENT_FORMAT;
  readonly id: string;
  readonly written: string;
  readonly plan: string;
  readonly outcome: Outcome;
}

/** A record of a kind that a newer version wrote: kept, passed over. */
export interface UnknownRecord {
  readonly format: string;
  readonly id: string;
  readonly [key: string]: unknown;
}

/** Whether a parsed line is a record at all: an object with a format and an id. */
export function isRecord(value: unknown): value is JournalRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { format, id } = value as { format?: unknown; id?: unknown };
  return typeof format === 'string' && typeof id === 'string';
}

export function isEntry(record: JournalRecord): record is EntryRecord {
  return record.format === ENTRY_FORMAT;
}

export function isSettlement(record: JournalRecord): record is SettlementRecord {
  return record.format === SETTLEMENT_FORMAT;
}
