import type { OpenPlan } from '../../domain/journal/open-plan.ts';
import type { Outcome, SettlementRecord } from '../../domain/journal/records/record.ts';
import { settlePlan } from '../../domain/journal/settle-plan.ts';
import type { Kept } from '../kept/read-kept.ts';
import type { Clock, Ids } from '../ports/clock-port.ts';
import type { Journal } from '../ports/journal-port.ts';

interface SettleWorld {
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
  readonly journal: Pick<Journal, 'append'>;
}

/** Keeps what became of the open plan; when this returns, it is on the disk. @throws JournalError */
export async function settleOpenPlan(
  { clock, ids, journal }: SettleWorld,
  { records }: Pick<Kept, 'records'>,
  open: OpenPlan,
  outcome: Outcome,
): Promise<SettlementRecord> {
  const made = { id: ids.next(), now: clock.now() };
  const settlement = settlePlan(records, open, outcome, made);
  await journal.append([settlement]);
  return settlement;
}
