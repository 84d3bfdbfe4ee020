import { type KnownCalls, knownCalls } from '../../domain/journal/known-calls.ts';
import { openPromisesOf, type StandingPromise } from '../../domain/journal/open-promises.ts';
import { isEntry, type JournalRecord } from '../../domain/journal/records/record.ts';
import type { SessionEvent, Typed } from '../../domain/session/events.ts';
import { countToCome } from '../../domain/session/next-question.ts';
import { nextStep, type Step } from '../../domain/session/next-step.ts';
import { ownPace, type Pace } from '../../domain/session/pace.ts';
import { planOffer } from '../../domain/session/plan-offer.ts';
import { eventsOf, type Reply } from '../../domain/session/reply.ts';
import { earlierAnswer, replay, type Session, saidBefore } from '../../domain/session/session.ts';
import { recordsThatCount } from '../kept/read-kept.ts';
import type { DraftLog } from '../ports/drafts-port.ts';
import { Interrupted } from '../ports/terminal-port.ts';
import { beginOrResume, type SessionWish } from './begin-session.ts';
import {
  auditNow,
  cardNow,
  type KeptEnd,
  keepSession,
  keepSettlementOnly,
} from './keep-session.ts';
import { asksForPromises, owedTo } from './owed-to.ts';
import type { ReflectWorld } from './reflect-world.ts';
import type { StepView } from './rep.ts';
import { withFirstContact } from './with-first-contact.ts';

export type ReflectEnd = KeptEnd | { readonly end: 'paused' } | { readonly end: 'nothing-to-keep' };

/** A session, from the last plan to the entry on the disk. Every reply is kept before the next step. */
export async function reflect(given: ReflectWorld, wish: SessionWish): Promise<ReflectEnd> {
  const recent = given.journal.readRecent();
  const records = recordsThatCount(recent);
  const { id, log, events, ...begun } = await beginOrResume(given, wish, recent.records);
  const world = { ...given, rubrics: begun.rubrics };
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  const past = pastOf(records);
  const promises = openPromisesOf(records);
  for (;;) {
    const session = replay(events);
    if (session === null) throw new Error(`The draft ${id} does not begin with "began"`);
    const step = nextStep(session, rubrics);
    if (step.kind === 'nothing-to-keep') {
      await keepSettlementOnly(world, id, session);
      return { end: 'nothing-to-keep' };
    }
    if (step.kind === 'plan') world.rep.show(cardNow(world, id, session, records));
    const started = world.clock.ticks();
    const view = viewOf(world, step, session, events, past, promises);
    const reply = await askedSafely(world, view, log);
    const ms = Math.min(LONGEST_MS, Math.round(world.clock.ticks() - started));
    if (reply.say === 'pause') return { end: 'paused' };
    if (reply.say === 'keep') return keepSession(world, id, session);
    const settled = await withFirstContact(reply, world.journal, records);
    const stamp = { nextId: () => world.ids.next(), at: world.clock.now(), ms };
    const made = eventsOf(step, settled, stamp);
    if (made.length === 0) throw new Error(`"${reply.say}" is no reply to the step "${step.kind}"`);
    for (const event of made) {
      log.append(event);
      events.push(event);
    }
  }
}

/** Everything but the beginning can be taken back. */
export function canGoBack(events: readonly SessionEvent[]): boolean {
  const said = events.filter(({ type }) => type !== 'typed');
  const standing = said.reduce((count, { type }) => count + (type === 'back' ? -1 : 1), 0);
  return standing > 1;
}

// --- internal ---

/** The most that one step counts for a rep's pace: a longer stay means the rep was elsewhere. */
const LONGEST_MS = 120_000;

/** What had been typed when the rep was cut off stands there again when the session goes on. */
async function askedSafely(
  { rep, clock }: ReflectWorld,
  view: StepView,
  log: DraftLog,
): Promise<Reply> {
  try {
    return await rep.ask(view);
  } catch (error) {
    if (error instanceof Interrupted && error.typed !== null) {
      const { typed: fields } = error;
      const typed: Typed = { type: 'typed', at: clock.now(), step: view.step.kind, fields };
      log.append(typed);
    }
    throw error;
  }
}

/** What the journal brings along. */
interface Past {
  readonly known: KnownCalls;
  readonly pace: Pace | null;
}

function pastOf(records: readonly JournalRecord[]): Past {
  return { known: knownCalls(records), pace: ownPace(records.filter(isEntry)) };
}

function viewOf(
  world: ReflectWorld,
  step: Step,
  session: Session,
  events: readonly SessionEvent[],
  past: Past,
  promises: readonly StandingPromise[],
): StepView {
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  const earlier =
    step.kind === 'question' ? earlierAnswer(events, step.rubric.id, step.question.id) : undefined;
  const before = saidBefore(events);
  return {
    step,
    session,
    ...past,
    questionsToCome: session.finished ? 0 : countToCome(session, rubrics),
    canGoBack: canGoBack(events),
    now: world.clock.now(),
    ...(earlier !== undefined && { earlier }),
    ...(before !== undefined && { before }),
    ...(asksForPromises(step) && { owed: owedTo(session.call?.account, promises) }),
    ...(step.kind === 'plan' && { offer: planOffer(session, auditNow(world, session)) }),
  };
}
