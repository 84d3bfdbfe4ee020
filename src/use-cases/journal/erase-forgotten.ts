import {
  forgottenIds,
  isForgottenRecord,
} from '../../domain/journal/records/is-forgotten-record.ts';
import type { JournalRecord } from '../../domain/journal/records/record.ts';
import type { Eraser } from '../ports/eraser-port.ts';
import { type ForgetWorld, forget, isNothing, planToForget } from './forget.ts';

/**
 * Erases what is still on this disk of what was forgotten, on whichever machine that was. What a
 * merge or an import of a `forgotten` record only hides goes for good.
 *
 * @returns how many lines went
 * @throws JournalError; doing it again then finishes it
 */
export async function eraseForgotten(world: ForgetWorld): Promise<number> {
  if (!isAnyLeft(world.eraser)) return 0;
  const plan = planToForget(world, { by: 'forgotten' });
  if ('fault' in plan || isNothing(plan)) return 0;
  await forget(world, plan);
  return plan.forgetting.returned + plan.forgetting.ids.length;
}

// --- internal ---

/** Without gathering the calls: mostly nothing is left. */
function isAnyLeft(lines: Pick<Eraser, 'scanCopiesToo'>): boolean {
  const gone = new Set<string>();
  for (const record of recordsIn(lines)) for (const id of forgottenIds([record])) gone.add(id);
  if (gone.size === 0) return false;
  for (const record of recordsIn(lines)) if (isForgottenRecord(record, gone)) return true;
  return false;
}

function* recordsIn(lines: Pick<Eraser, 'scanCopiesToo'>): Generator<JournalRecord> {
  for (const { record } of lines.scanCopiesToo()) if (record !== null) yield record;
}
