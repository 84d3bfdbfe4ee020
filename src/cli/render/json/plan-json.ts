import type { OpenPlan } from '../../../domain/journal/open-plan.ts';
import type { OpenPlanJson } from '../../../domain/schemas/open-plan.ts';

/** What `plan show --json` tells. */
export function planJson(open: OpenPlan | null): OpenPlanJson {
  const format = 'aftercall/open-plan@1';
  return open === null ? { format, plan: null, since: null, tries: 0 } : { format, ...open };
}
