import type { Audit } from '../audit/audit.ts';
import { heldSaid } from '../call/when.ts';
import type { Words } from '../call/words.ts';
import { type LoadedHashes, makeEntry } from '../journal/make-entry.ts';
import {
  type EntryRecord,
  SETTLEMENT_FORMAT,
  type SessionPace,
  type SettlementRecord,
} from '../journal/records/record.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { allAnswers } from './next-question.ts';
import type { Session } from './session.ts';

/** What became of the last plan, if it was asked. */
export function settlementOf(session: Session): SettlementRecord | null {
  const { settled, began } = session;
  if (settled === undefined || began.openPlan === null) return null;
  const { id, at, outcome } = settled;
  return { format: SETTLEMENT_FORMAT, id, written: at, plan: began.openPlan.plan.id, outcome };
}

/** The entry of a session that has come to its end. */
export function entryOf(
  session: Session,
  rubrics: readonly Rubric[],
  audit: Audit,
  hashes: ReadonlyMap<string, LoadedHashes>,
  made: { readonly id: string; readonly written: string },
): EntryRecord {
  const call = session.call ?? {};
  const facts = {
    ...made,
    held: heldSaid(call.when, session.began.at),
    rater: 'self',
    mode: session.began.setup.mode,
    call,
    answers: allAnswers(session, rubrics),
    words: wordsOf(session),
    plan: session.plan ?? null,
    promises: session.promises,
    pace: paceOf(session),
  };
  return makeEntry(facts, audit, hashes);
}

// --- internal ---

function wordsOf({ sentence, moment }: Session): Words {
  return { ...(sentence && { sentence }), ...(moment && { moment }) };
}

function paceOf({ answered, otherMs }: Session): SessionPace {
  const questionMs = answered.reduce((sum, { ms }) => sum + ms, 0);
  return {
    questions: answered.length,
    questionSeconds: Math.round(questionMs / 1000),
    otherSeconds: Math.round(otherMs / 1000),
  };
}
