import { entryChanges } from '../../domain/journal/entry-changes.ts';
import { callsBefore, knownCalls } from '../../domain/journal/known-calls.ts';
import type { EntryRecord, JournalRecord } from '../../domain/journal/records/record.ts';
import { requiredOf } from '../../domain/journal/required-of.ts';
import {
  amendedEntry,
  beginFrom,
  standingAnswer,
  standingReply,
} from '../../domain/session/amend-session.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import { countToCome } from '../../domain/session/next-question.ts';
import { nextStep, type Step } from '../../domain/session/next-step.ts';
import { planOffer } from '../../domain/session/plan-offer.ts';
import { eventsOf } from '../../domain/session/reply.ts';
import { replay, type Session } from '../../domain/session/session.ts';
import type { LoadedPack } from '../ports/rubrics-port.ts';
import { auditNow, cardNow } from '../reflect/keep-session.ts';
import { canGoBack } from '../reflect/reflect.ts';
import type { Rep, StepView } from '../reflect/rep.ts';
import { type AmendEnd, type AmendWorld, keepAmended } from './keep-amended.ts';

/** `left`: the rep left, and nothing was written. */
export type AmendSessionEnd = AmendEnd | { readonly end: 'left' };

/**
 * An entry gone through once more, with all that it says in its place. Nothing is written before the
 * end, so that leaving, however, changes nothing.
 * @param today its rubrics are the very versions that the entry was measured with
 * @param records those that stand
 */
export async function amendInSession(
  today: AmendWorld & { readonly rep: Pick<Rep, 'ask' | 'show'> },
  records: readonly JournalRecord[],
  entry: EntryRecord,
): Promise<AmendSessionEnd> {
  // Its overall needs what it needed then, whatever today's pack asks for.
  const world = { ...today, pack: { ...today.pack, required: requiredOf(entry) } };
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  const earlier = callsBefore(records, entry);
  const events: SessionEvent[] = [beginFrom(entry, rubrics)];
  for (;;) {
    const session = replay(events);
    if (session === null) throw new Error('An amendment does not begin with "began"');
    const step = nextStep(session, rubrics);
    const amended = amendedNow(world, entry, session);
    const changes = entryChanges(entry, amended);
    if (step.kind === 'keep' && changes.length === 0) return { end: 'unchanged', entry };
    if (step.kind === 'plan') world.rep.show(cardNow(world, entry.id, session, records));
    const view = viewOf(world, step, session, events, entry);
    const reply = await world.rep.ask({ ...view, changes, rubrics, known: knownCalls(earlier) });
    if (reply.say === 'pause') return { end: 'left' };
    if (reply.say === 'keep') return keepAmended(world, entry, amended);
    const stamp = { nextId: () => world.ids.next(), at: world.clock.now(), ms: 0 };
    const made = eventsOf(step, reply, stamp);
    if (made.length === 0) throw new Error(`"${reply.say}" is no reply to the step "${step.kind}"`);
    events.push(...made);
  }
}

// --- internal ---

function amendedNow(world: LoadedPack, entry: EntryRecord, session: Session): EntryRecord {
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  const hashes = new Map(world.rubrics.map((loaded) => [loaded.rubric.id, loaded]));
  return amendedEntry(entry, session, rubrics, auditNow(world, session), hashes);
}

function viewOf(
  world: AmendWorld,
  step: Step,
  session: Session,
  events: readonly SessionEvent[],
  entry: EntryRecord,
): Omit<StepView, 'known'> {
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  const earlier =
    step.kind === 'question'
      ? standingAnswer(step.rubric, step.question, events, entry)
      : undefined;
  const before = standingReply(step, events, entry);
  return {
    step,
    session,
    pace: null,
    questionsToCome: session.finished ? 0 : countToCome(session, rubrics),
    canGoBack: canGoBack(events),
    now: world.clock.now(),
    ...(earlier !== undefined && { earlier }),
    ...(before !== undefined && { before }),
    ...(step.kind === 'plan' && { offer: planOffer(session, auditNow(world, session)) }),
  };
}
