import type { ForgettingJson } from '../../../domain/schemas/forgetting.ts';
import type { ForgetPlan } from '../../../use-cases/journal/forget.ts';

/** What `journal forget --json` tells, before and after. */
export function forgettingJson(plan: ForgetPlan, isDone: boolean): ForgettingJson {
  const { target, forgetting, drafts, draftsInUse, elsewhere } = plan;
  const { along, badLines, returned, hashes, mentions } = forgetting;
  return {
    format: 'aftercall/forgetting@1',
    done: isDone,
    calls: target.calls.map(({ id, held, account }) => ({ id, held, account })),
    ...along,
    drafts,
    copies: hashes.length,
    damagedLines: badLines,
    returned,
    stays: { drafts: draftsInUse, files: elsewhere, mentions },
  };
}
