import type { OpenPlan } from '../../../domain/journal/open-plan.ts';
import type { OpenPlanFacts } from '../../../domain/schemas/open-plan.ts';

/** What `plan show --json` tells. */
export function planFacts(open: OpenPlan | null): OpenPlanFacts {
  const format = 'aftercall/open-plan@1';
  return open === null ? { format, plan: null, since: null, tries: 0 } : { format, ...open };
}
