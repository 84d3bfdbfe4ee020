import {
  type ForgetTarget,
  type ForgetWish,
  findTarget,
  forgettingOf,
  isDraftOf,
  type NearAccount,
  type NoCall,
} from '../../domain/journal/forget/forgetting.ts';
import type { ForgettingTally } from '../../domain/journal/forget/forgetting-count.ts';
import { FORGOTTEN_FORMAT, type ForgottenRecord } from '../../domain/journal/records/record.ts';
import { draftWithoutPlans } from '../../domain/session/draft-without-plans.ts';
import type { Clock, Ids } from '../ports/clock-port.ts';
import type { Eraser } from '../ports/eraser-port.ts';

/** What would go, before anyone says yes. */
export interface ForgetPlan {
  readonly target: ForgetTarget;
  readonly wish: ForgetWish;
  readonly forgetting: ForgettingTally;
  /** Unfinished sessions about others that carry a plan of these calls, as they are without it. */
  readonly rewritten: readonly RewrittenDraft[];
  /** Ids of unfinished sessions about it, and of those that are open in another window. */
  readonly drafts: readonly string[];
  readonly draftsInUse: readonly string[];
  /** Those of them that are about it: they will not be kept. */
  readonly openSessions: readonly string[];
  /** Left-over copies of unfinished sessions about it, which go, as paths. */
  readonly draftCopies: readonly string[];
  /** Files in our folders that are not ours and name it, as paths: they stay. */
  readonly elsewhere: readonly string[];
}

/** No call is with the account of that name, and some are with others that may have been meant. */
export interface NearName {
  readonly fault: 'near-name';
  readonly near: readonly NearAccount[];
}

interface RewrittenDraft {
  readonly id: string;
  readonly text: string;
}

export interface ForgetWorld {
  readonly clock: Pick<Clock, 'now'>;
  readonly ids: Ids;
  readonly eraser: Eraser;
}

/** Finds what goes; nothing is changed. @throws JournalError */
export function planToForget(
  { eraser }: Pick<ForgetWorld, 'eraser'>,
  wish: ForgetWish,
): ForgetPlan | { readonly fault: NoCall | NearName } {
  const target = findTarget(() => eraser.scanCopiesToo(), wish);
  const drafts = eraser.drafts();
  if ('fault' in target) {
    const named = drafts.filter(({ id }) => wish.by === 'id' && id === wish.id);
    if (named.length === 0) return target;
  }
  const found = 'fault' in target ? NOTHING : target;
  const forgetting = forgettingOf(() => eraser.scanCopiesToo(), found);
  const theirs = drafts.filter((draft) => isDraftOf(found, wish, draft));
  const { ids, badLines } = forgetting;
  if (found.near.length > 0 && [ids, badLines, theirs].every(({ length }) => length === 0)) {
    return { fault: { fault: 'near-name', near: found.near } };
  }
  const others = drafts.filter((draft) => !theirs.includes(draft));
  const carrying = others.flatMap((draft) => {
    const text = draftWithoutPlans(draft.text, forgetting.plans);
    return text === null ? [] : [{ ...draft, text }];
  });
  const touched = [...theirs, ...carrying];
  const gone = new Set([...theirs, ...found.calls].map(({ id }) => id));
  const strays = eraser
    .strays()
    .filter(({ draft, holds }) => gone.has(draft ?? '') || holds(forgetting.about.text));
  return {
    target: found,
    wish,
    forgetting,
    drafts: theirs.filter(({ isInUse }) => !isInUse).map(({ id }) => id),
    rewritten: carrying.filter(({ isInUse }) => !isInUse).map(({ id, text }) => ({ id, text })),
    openSessions: theirs.filter(({ isInUse }) => isInUse).map(({ id }) => id),
    draftsInUse: touched.filter(({ isInUse }) => isInUse).map(({ id }) => id),
    draftCopies: strays.filter(({ draft }) => draft !== null).map(({ file }) => file),
    elsewhere: strays.filter(({ draft }) => draft === null).map(({ file }) => file),
  };
}

/** Whether there is nothing to do. */
export function isNothing({ forgetting, drafts, draftsInUse, draftCopies }: ForgetPlan): boolean {
  const { ids, badLines, returned } = forgetting;
  const counts = [ids, badLines, drafts, draftsInUse, draftCopies].map(({ length }) => length);
  return returned === 0 && counts.every((count) => count === 0);
}

/**
 * Erases what was planned. What was added to those calls meanwhile goes too; calls that were kept
 * meanwhile stay. Drafts first: without its entry, one would offer the call again.
 * @throws JournalError; doing it again then finishes it
 */
export async function forget(world: ForgetWorld, plan: ForgetPlan): Promise<void> {
  const { eraser, clock } = world;
  for (const id of plan.drafts) eraser.removeDraft(id);
  for (const file of plan.draftCopies) eraser.removeStray(file);
  for (const { id, text } of plan.rewritten) eraser.rewriteDraft(id, text);
  await eraser.erase((scan) => {
    const { ids, hashes, goes } = forgettingOf(scan, plan.target);
    const gone = [...ids, ...plan.openSessions];
    const record: ForgottenRecord = {
      format: FORGOTTEN_FORMAT,
      id: world.ids.next(),
      written: clock.now(),
      forgotten: gone,
    };
    return { record: gone.length === 0 ? null : record, goes, copies: hashes };
  });
}

// --- internal ---

const NOTHING: ForgetTarget = { calls: [], name: null, before: new Set(), near: [] };
