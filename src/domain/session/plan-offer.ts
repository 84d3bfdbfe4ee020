import type { Audit } from '../audit/audit.ts';
import { pivotalsFromLowest, practiceFor, toWorkOn } from '../coaching/coaching.ts';
import type { OpenPlan } from '../journal/open-plan.ts';
import type { EntryRecord, Plan } from '../journal/records/record.ts';
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
  const { amends } = session.began;
  if (amends !== undefined) return offerAnew(amends, audit);
  const isDropped = session.settled?.outcome === 'dropped';
  const last = isDropped ? null : session.began.openPlan;
  const dropped = isDropped ? session.began.openPlan?.plan.say : undefined;
  const triedNow = session.settled !== undefined && session.settled.outcome !== 'no-chance' ? 1 : 0;
  const tries = (last?.tries ?? 0) + triedNow;
  return {
    last,
    lastFirst: last !== null && tries < TRIES_BEFORE_NEW,
    fresh: freshPlan(audit, dropped),
  };
}

// --- internal ---

/** In an amendment the entry's own plan is the one to keep. */
function offerAnew({ plan, written }: EntryRecord, audit: Audit): PlanOffer {
  const last = plan && { plan, since: written, tries: 0 };
  return { last, lastFirst: last !== null, fresh: freshPlan(audit, plan?.say) };
}

/**
 * From the lowest pivotal question as a rule. Where every pivotal answer was high the card points
 * at another, and a plan about anything else than what it points at would contradict it. What has
 * just been dropped is passed over for the next lowest.
 */
function freshPlan({ rubrics }: Audit, dropped: string | undefined): PlanOffer['fresh'] {
  const first = toWorkOn(rubrics);
  const starts = [...(first === null ? [] : [first]), ...pivotalsFromLowest(rubrics)];
  for (const { rubric, asked } of starts) {
    const say = practiceFor(rubric, asked.question);
    if (say === undefined || say === dropped) continue;
    return { say, from: { rubric: rubric.id, question: asked.question.id } };
  }
  return null;
}
