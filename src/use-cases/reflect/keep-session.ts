import type { Audit } from '../../domain/audit/audit.ts';
import { changesSince } from '../../domain/journal/comparable.ts';
import type { EntryRecord, JournalRecord } from '../../domain/journal/records/record.ts';
import { type Card, cardOf, isFirstCard } from '../../domain/session/card.ts';
import { allAnswers } from '../../domain/session/next-question.ts';
import { auditSession } from '../../domain/session/next-step.ts';
import { callContext, type Session } from '../../domain/session/session.ts';
import { entryOf, settlementOf } from '../../domain/session/session-records.ts';
import type { Clock, Drafts, Journal, LoadedPack } from '../ports/ports.ts';

interface KeepWorld extends LoadedPack {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly drafts: Drafts;
}

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
  const held = call.when ?? session.began.at;
  const { scored } = session.began.setup;
  const answers = allAnswers(
    session,
    world.rubrics.map(({ rubric }) => rubric),
  );
  const now = { id, rater: 'self', held, answers, call: callContext(session) };
  const changes = scored ? changesSince(records, world.rubrics, now) : [];
  const sentence = session.sentence || undefined;
  const isFirst = isFirstCard(records);
  return cardOf({ call, held, sentence, scored, isFirst }, auditNow(world, session), changes);
}

/**
 * Keeps a session: its rubrics, then the entry and what became of the last plan in one write, then
 * the draft goes. Cut off anywhere, it can be done again: records are told apart by their ids.
 *
 * @throws JournalError when it could not be kept; the draft then stays
 */
export async function keepSession(
  world: KeepWorld,
  id: string,
  session: Session,
): Promise<EntryRecord> {
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  const hashes = new Map(world.rubrics.map((loaded) => [loaded.rubric.id, loaded]));
  const made = { id, written: world.clock.now() };
  const entry = entryOf(session, rubrics, auditNow(world, session), hashes, made);
  const settlement = settlementOf(session);
  world.journal.keepRubrics(
    world.rubrics.filter(({ rubric }) => Object.hasOwn(entry.rubrics, rubric.id)),
  );
  await world.journal.append(settlement === null ? [entry] : [settlement, entry]);
  world.drafts.remove(id);
  return entry;
}

/** Nothing was said about the call; what became of the plan may have been, and is kept. */
export async function keepSettlementOnly(
  { journal, drafts }: KeepWorld,
  id: string,
  session: Session,
): Promise<void> {
  const settlement = settlementOf(session);
  if (settlement !== null) await journal.append([settlement]);
  drafts.remove(id);
}
