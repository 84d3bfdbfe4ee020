import type { Audit } from '../audit/audit.ts';
import { lowestPivotal, practiceFor, toWorkOn } from '../audit/coaching.ts';
import type { OpenPlan } from '../journal/open-plan.ts';
import type { Plan } from '../journal/record.ts';
import type { Session } from './session.ts';

/** What a rep can choose from when it comes to the plan. */
export interface PlanOffer {
  /** The last plan, unless it was dropped. */
  readonly last: OpenPlan | null;
  /** Whether keeping the last one on is what Enter does. */
  readonly lastFirst: boolean;
  /** A practice for what the card gives to work on; null where the coach wrote none. */
  readonly fresh: { readonly say: string; readonly from: NonNullable<Plan['from']> } | null;
}

/** A behaviour is worth three tries before it is judged or left (after Rackham). */
const TRIES_BEFORE_NEW = 3;

/**
 * One plan at a time: the last one for its first three calls, then one from this call. What has
 * just been dropped is not offered again.
 */
export function planOffer(session: Session, audit: Audit): PlanOffer {
  const isDropped = session.settled?.outcome === 'dropped';
  const last = isDropped ? null : session.began.openPlan;
  const dropped = isDropped ? session.began.openPlan?.plan.say : undefined;
  const fresh = freshPlan(audit);
  const triedNow = session.settled !== undefined && session.settled.outcome !== 'no-chance' ? 1 : 0;
  const tries = (last?.tries ?? 0) + triedNow;
  return {
    last,
    lastFirst: last !== null && tries < TRIES_BEFORE_NEW,
    fresh: fresh?.say === dropped ? null : fresh,
  };
}

// --- internal ---

/**
 * From the lowest pivotal question as a rule. Where every pivotal answer was high the card points
 * at another, and a plan about anything else than what it points at would contradict it.
 */
function freshPlan({ rubrics }: Audit): PlanOffer['fresh'] {
  const start = toWorkOn(rubrics) ?? lowestPivotal(rubrics);
  const say = start === null ? undefined : practiceFor(start.rubric, start.asked.question);
  if (start === null || say === undefined) return null;
  return { say, from: { rubric: start.rubric.id, question: start.asked.question.id } };
}
