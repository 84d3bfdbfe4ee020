import type { Audit } from '../audit/audit.ts';
import type { RubricAudit } from '../audit/rubric-audit.ts';
import type { CallFacts } from '../call/call-facts.ts';
import { type Highlight, toWorkOn, worthRepeating } from '../coaching/coaching.ts';
import type { ChangeSince } from '../journal/comparable.ts';
import { isEntry, type JournalRecord } from '../journal/records/record.ts';
import { showsScores } from '../journal/shows-scores.ts';

/** All that the card says about a call, before anyone says it. */
export interface Card {
  readonly call: CallFacts;
  /** When the call was held, ISO 8601 with offset. */
  readonly held: string;
  /** How it came to be answered, as the entry keeps it; absent in a session. */
  readonly mode?: string;
  /** What the customer said, as the rep wrote it down. */
  readonly sentence?: string | undefined;
  readonly audit: Audit;
  /** Whether scores are shown at all. */
  readonly scored: boolean;
  /** Whether the rep has seen no card before, so that words on it are explained. */
  readonly isFirst: boolean;
  readonly repeat: Highlight | null;
  readonly workOn: Highlight | null;
  readonly changes: readonly ChangeSince[];
  /** Rubrics in which so much could not be recalled that the call may be too long ago. */
  readonly thin: readonly RubricAudit[];
}

const THIN_FROM = 2;

/** What is worth saying about an audited call. */
export function cardOf(
  facts: Pick<Card, 'call' | 'held' | 'mode' | 'sentence' | 'scored' | 'isFirst'>,
  audit: Audit,
  changes: readonly ChangeSince[],
): Card {
  return {
    ...facts,
    audit,
    repeat: worthRepeating(audit.rubrics),
    workOn: toWorkOn(audit.rubrics),
    changes,
    thin: audit.rubrics.filter(({ dk }) => dk >= THIN_FROM),
  };
}

/** @param earlier what the journal holds without this call */
export function isFirstCard(earlier: readonly JournalRecord[]): boolean {
  return !earlier.some((record) => isEntry(record) && showsScores(record));
}
