import type { Answers } from '../../domain/audit/answers.ts';
import { type Audit, auditCall } from '../../domain/audit/audit.ts';
import { heldSaid } from '../../domain/call/when.ts';
import { changesSince } from '../../domain/journal/comparable.ts';
import { withHashesAnew } from '../../domain/journal/hashes-anew.ts';
import {
  type EntryRecord,
  isEntry,
  type JournalRecord,
} from '../../domain/journal/records/record.ts';
import { type Card, cardOf, isFirstCard } from '../../domain/session/card.ts';
import { allAnswers } from '../../domain/session/next-question.ts';
import { auditSession } from '../../domain/session/next-step.ts';
import { callContext, type Session } from '../../domain/session/session.ts';
import { entryOf } from '../../domain/session/session-records.ts';
import { stillToKeep } from '../../domain/session/still-to-keep.ts';
import type { Clock } from '../ports/clock-port.ts';
import type { Drafts } from '../ports/drafts-port.ts';
import type { Journal } from '../ports/journal-port.ts';
import type { LoadedPack } from '../ports/rubrics-port.ts';

interface KeepWorld extends LoadedPack {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly drafts: Drafts;
}

export type KeptEnd =
  | { readonly end: 'kept'; readonly entry: EntryRecord }
  /** It stood in the journal already, and stays as it is there. */
  | { readonly end: 'kept-before' }
  /** It was forgotten while it was open: nothing of it may be written again. */
  | { readonly end: 'forgotten' };

/** Scores what has been answered so far. */
export function auditNow({ rubrics, pack }: LoadedPack, session: Session): Audit {
  return auditSession(
    session,
    rubrics.map(({ rubric }) => rubric),
    pack.required,
  );
}

/** The card of a session, compared with the calls before it. */
export function cardNow(
  world: LoadedPack,
  id: string,
  session: Session,
  records: readonly JournalRecord[],
): Card {
  const call = session.call ?? {};
  const held = heldSaid(call.when, session.began.at);
  const { scored } = session.began.setup;
  const answers = allAnswers(
    session,
    world.rubrics.map(({ rubric }) => rubric),
  );
  const now = { id, rater: 'self', held, answers, call: callContext(session) };
  const atHand = (hash: string) => world.rubrics.find((one) => one.hash === hash) ?? null;
  const earlier = scored ? withHashesAnew(records, atHand) : [];
  const changes = changesSince(earlier, world.rubrics, now);
  const sentence = session.sentence || undefined;
  const isFirst = isFirstCard(records);
  const audit = auditAsked(world, session, answers);
  return cardOf({ call, held, sentence, scored, isFirst }, audit, changes);
}

/**
 * Keeps a session: its rubrics, then the entry and what became of the last plan in one write, then
 * the draft goes. Cut off anywhere, it can be done again: an id is kept once. What was forgotten
 * since it began does not come back, its own call or the plan that it carried.
 *
 * @throws JournalError when it could not be kept; the draft then stays
 */
export async function keepSession(
  world: KeepWorld,
  id: string,
  session: Session,
): Promise<KeptEnd> {
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  const hashes = new Map(world.rubrics.map((loaded) => [loaded.rubric.id, loaded]));
  const made = { id, written: world.clock.now() };
  const entry = entryOf(session, rubrics, auditNow(world, session), hashes, made);
  world.journal.keepRubrics(
    world.rubrics.filter(({ rubric }) => Object.hasOwn(entry.rubrics, rubric.id)),
  );
  const end = await keepOnce(world, { id, session }, entry);
  world.drafts.remove(id);
  return end;
}

/** Nothing was said about the call; what became of the plan may have been, and is kept. */
export async function keepSettlementOnly(
  world: KeepWorld,
  id: string,
  session: Session,
): Promise<void> {
  if (session.settled !== undefined) await keepOnce(world, { id, session }, null);
  world.drafts.remove(id);
}

// --- internal ---

/** With every rubric that was to be asked: one of which nothing was answered has no score either. */
function auditAsked({ rubrics, pack }: LoadedPack, session: Session, answers: Answers): Audit {
  const asked = Object.fromEntries(session.began.setup.asked.map(({ rubric }) => [rubric, {}]));
  return auditCall(
    rubrics.map(({ rubric }) => rubric),
    pack.required,
    { ...asked, ...answers },
    callContext(session),
  );
}

async function keepOnce(
  { journal }: KeepWorld,
  open: { readonly id: string; readonly session: Session },
  entry: EntryRecord | null,
): Promise<KeptEnd> {
  let end: Exclude<KeptEnd['end'], 'kept'> = 'kept-before';
  const added = await journal.appendChosen(({ records }) => {
    const still = stillToKeep(open, entry, records);
    if (still.end === 'kept') return still.records;
    end = still.end;
    return [];
  });
  const kept = added.find(isEntry);
  return kept === undefined ? { end } : { end: 'kept', entry: kept };
}
