import type { Audit } from '../audit/audit.ts';
import { lowestPivotal, practiceFor } from '../audit/coaching.ts';
import type { OpenPlan } from '../journal/open-plan.ts';
import type { Plan } from '../journal/record.ts';
import type { Session } from './session.ts';

/** What a rep can choose from when it comes to the plan. */
export interface PlanOffer {
  /** The last plan, unless it was dropped. */
  readonly last: OpenPlan | null;
  /** Whether keeping the last one on is what Enter does. */
  readonly lastFirst: boolean;
  /** The practice of the lowest pivotal question; null where its coach wrote none. */
  readonly fresh: { readonly say: string; readonly from: NonNullable<Plan['from']> } | null;
}

/** A behaviour is worth three tries before it is judged or left (after Rackham). */
const TRIES_BEFORE_NEW = 3;

/** One plan at a time: the last one for its first three calls, then one from this call. */
export function planOffer(session: Session, audit: Audit): PlanOffer {
  const last = session.settled?.outcome === 'dropped' ? null : session.began.openPlan;
  const triedNow = session.settled !== undefined && session.settled.outcome !== 'no-chance' ? 1 : 0;
  const tries = (last?.tries ?? 0) + triedNow;
  return {
    last,
    lastFirst: last !== null && tries < TRIES_BEFORE_NEW,
    fresh: freshPlan(audit),
  };
}

// --- internal ---

function freshPlan(audit: Audit): PlanOffer['fresh'] {
  const lowest = lowestPivotal(audit.rubrics);
  const say = lowest === null ? undefined : practiceFor(lowest.rubric, lowest.asked.question);
  if (lowest === null || say === undefined) return null;
  return { say, from: { rubric: lowest.rubric.id, question: lowest.asked.question.id } };
}
