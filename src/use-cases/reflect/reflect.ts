import type { Answer } from '../../domain/audit/answers.ts';
import type { EntryChange } from '../../domain/journal/entry-changes.ts';
import { type KnownCalls, knownCalls } from '../../domain/journal/known-calls.ts';
import { openPromisesOf, type StandingPromise } from '../../domain/journal/open-promises.ts';
import { isEntry, type JournalRecord } from '../../domain/journal/records/record.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { Card } from '../../domain/session/card.ts';
import type { SessionEvent, Typed } from '../../domain/session/events.ts';
import { countToCome } from '../../domain/session/next-question.ts';
import { nextStep, type Step } from '../../domain/session/next-step.ts';
import { ownPace, type Pace } from '../../domain/session/pace.ts';
import { type PlanOffer, planOffer } from '../../domain/session/plan-offer.ts';
import { eventsOf, type Reply } from '../../domain/session/reply.ts';
import { earlierAnswer, replay, type Session, saidBefore } from '../../domain/session/session.ts';
import { recordsThatCount } from '../kept/read-kept.ts';
import type {
  Clock,
  DraftLog,
  Drafts,
  Ids,
  Journal,
  LoadedPack,
  LoadedRubric,
} from '../ports/ports.ts';
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
import { withFirstContact } from './with-first-contact.ts';

/** What the person at the terminal is shown with a step. */
export interface StepView {
  readonly step: Step;
  readonly session: Session;
  readonly known: KnownCalls;
  /** The rep's own pace; null before there is one. */
  readonly pace: Pace | null;
  readonly questionsToCome: number;
  readonly canGoBack: boolean;
  /** Can be stopped, not paused or finished early. */
  readonly inOneGo?: boolean;
  /** With a question about promises: what this side still owes the account, the oldest first. */
  readonly owed?: readonly StandingPromise[];
  /** The answer given before going back. */
  readonly earlier?: Answer;
  /** What was said here before going back, so that nobody types it again. */
  readonly before?: SessionEvent;
  /** With the `plan` step. */
  readonly offer?: PlanOffer;
  /** In an amendment: what would be said otherwise than it stands. */
  readonly changes?: readonly EntryChange[];
  /** With `changes`: what they are about. */
  readonly rubrics?: readonly Rubric[];
  readonly now: string;
}

/** The person who reflects. */
export interface Rep {
  /** Once, before the first session on this machine. */
  welcome(folder: string): void;
  /** The rep wanted to go on with a session, and none is unfinished. */
  nothingToResume(): void;
  /** Unfinished sessions wait that were begun for the journals in these folders. */
  waitsElsewhere(folders: readonly string[]): void;
  /** The unfinished session is open in another window meanwhile, or was ended there. */
  takenElsewhere(): void;
  /** An unfinished session was found; others, begun before it, wait too, the latest first. */
  offerDraft(session: Session, older: readonly Session[]): Promise<'resume' | 'new' | 'discard'>;
  ask(view: StepView): Promise<Reply>;
  show(card: Card): void;
}

export interface ReflectWorld extends LoadedPack {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly rep: Rep;
  /** A rubric kept beside the journal, by its content hash. */
  copyOf?(hash: string): Promise<LoadedRubric | null>;
}

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
