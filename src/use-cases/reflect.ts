import type { Answer } from '../domain/audit/answers.ts';
import { changesSince } from '../domain/journal/comparable.ts';
import { isFirstContact, type KnownCalls, knownCalls } from '../domain/journal/known-calls.ts';
import { openPlanOf } from '../domain/journal/open-plan.ts';
import {
  type CallFacts,
  type EntryRecord,
  isEntry,
  type JournalRecord,
} from '../domain/journal/record.ts';
import type { Pack } from '../domain/rubric/pack.ts';
import { type Card, cardOf } from '../domain/session/card.ts';
import { type Began, isSessionEvent, type SessionEvent } from '../domain/session/events.ts';
import { allAnswers, callContext, questionsLeft } from '../domain/session/next-question.ts';
import { auditSession, nextStep, type Step } from '../domain/session/next-step.ts';
import { ownPace, type Pace } from '../domain/session/pace.ts';
import { type PlanOffer, planOffer } from '../domain/session/plan-offer.ts';
import { eventOf, type Reply } from '../domain/session/reply.ts';
import { earlierAnswer, replay, type Session } from '../domain/session/session.ts';
import { entryOf, settlementOf } from '../domain/session/session-records.ts';
import type { Setup } from '../domain/session/setup.ts';
import type { Clock, Draft, DraftLog, Drafts, Ids, Journal, LoadedRubric } from './ports.ts';

/** What the person at the terminal is shown with a step. */
export interface StepView {
  readonly step: Step;
  readonly session: Session;
  readonly known: KnownCalls;
  /** The rep's own pace; null before there is one. */
  readonly pace: Pace | null;
  readonly questionsLeft: number;
  readonly canGoBack: boolean;
  /** The answer given before going back. */
  readonly earlier?: Answer;
  /** With the `plan` step. */
  readonly offer?: PlanOffer;
  readonly now: string;
}

/** The person who reflects. */
export interface Rep {
  /** Once, before the first session on this machine. */
  welcome(folder: string): void;
  /** An unfinished session was found. */
  offerDraft(session: Session, step: Step): Promise<'resume' | 'new' | 'discard'>;
  ask(view: StepView): Promise<Reply>;
  show(card: Card): void;
}

export interface ReflectWorld {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly rep: Rep;
  readonly pack: Pack;
  readonly rubrics: readonly LoadedRubric[];
}

export interface ReflectWish {
  readonly setup: Setup;
  /** Facts from the command line. */
  readonly given: CallFacts;
  /** Go on with the unfinished session without asking. */
  readonly resume: boolean;
}

export type ReflectEnd =
  | { readonly end: 'kept'; readonly entry: EntryRecord }
  | { readonly end: 'paused' }
  | { readonly end: 'nothing-to-keep' };

/** A session, from the last plan to the entry on the disk. Every reply is kept before the next step. */
export async function reflect(world: ReflectWorld, wish: ReflectWish): Promise<ReflectEnd> {
  const { records } = world.journal.readRecent();
  const { id, log, events } = await beginOrResume(world, wish, records);
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  const past: Past = {
    records,
    known: knownCalls(records),
    pace: ownPace(records.filter(isEntry)),
  };
  for (;;) {
    const session = replay(events);
    if (session === null) throw new Error(`The draft ${id} does not begin with "began"`);
    const step = nextStep(session, rubrics);
    if (step.kind === 'nothing-to-keep') return endWithoutEntry(world, id, session);
    if (step.kind === 'plan') world.rep.show(cardNow(world, id, session, records));
    const started = world.clock.ticks();
    const reply = await world.rep.ask(viewOf(world, step, session, events, past));
    if (reply.say === 'pause') return { end: 'paused' };
    if (reply.say === 'keep') return keep(world, id, session);
    const settledReply = await withFirstContact(reply, world.journal, records);
    const ms = Math.round(world.clock.ticks() - started);
    const event = eventOf(step, settledReply, { id: world.ids.next(), at: world.clock.now(), ms });
    if (event === null) continue;
    log.append(event);
    events.push(event);
  }
}

// --- internal ---

interface Past {
  readonly records: readonly JournalRecord[];
  readonly known: KnownCalls;
  readonly pace: Pace | null;
}

interface Open {
  readonly id: string;
  readonly log: DraftLog;
  readonly events: SessionEvent[];
}

async function beginOrResume(
  world: ReflectWorld,
  wish: ReflectWish,
  records: readonly JournalRecord[],
): Promise<Open> {
  const drafts = unfinishedSessions(world, records);
  const [latest] = drafts;
  if (latest !== undefined) {
    const step = nextStep(
      latest.session,
      world.rubrics.map(({ rubric }) => rubric),
    );
    const choice = wish.resume ? 'resume' : await world.rep.offerDraft(latest.session, step);
    if (choice === 'resume') {
      return { id: latest.id, log: world.drafts.open(latest.id), events: [...latest.events] };
    }
    if (choice === 'discard') world.drafts.remove(latest.id);
  } else if (records.length === 0) {
    world.rep.welcome(world.journal.folder);
  }
  return begin(world, wish, records);
}

function begin(world: ReflectWorld, wish: ReflectWish, records: readonly JournalRecord[]): Open {
  const id = world.ids.next();
  const log = world.drafts.open(id);
  const began: Began = {
    type: 'began',
    at: world.clock.now(),
    setup: wish.setup,
    openPlan: openPlanOf(records),
    given: wish.given,
  };
  log.append(began);
  return { id, log, events: [began] };
}

/** Drafts that can go on. One whose entry is in the journal was kept: only its erasing was cut off. */
function unfinishedSessions(world: ReflectWorld, records: readonly JournalRecord[]) {
  const kept = new Set(records.map(({ id }) => id));
  return world.drafts.unfinished().flatMap((draft: Draft) => {
    const events = draft.events.filter(isSessionEvent);
    const session = replay(events);
    if (kept.has(draft.id) || session === null || events.length === 1) {
      world.drafts.remove(draft.id);
      return [];
    }
    return [{ id: draft.id, events, session }];
  });
}

function viewOf(
  world: ReflectWorld,
  step: Step,
  session: Session,
  events: readonly SessionEvent[],
  past: Past,
): StepView {
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  const earlier =
    step.kind === 'question' ? earlierAnswer(events, step.rubric.id, step.question.id) : undefined;
  return {
    step,
    session,
    known: past.known,
    pace: past.pace,
    questionsLeft: session.finished ? 0 : questionsLeft(session, rubrics).length,
    canGoBack: canGoBack(events),
    now: world.clock.now(),
    ...(earlier !== undefined && { earlier }),
    ...(step.kind === 'plan' && { offer: planOffer(session, audit(world, session)) }),
  };
}

function canGoBack(events: readonly SessionEvent[]): boolean {
  const standing = events.reduce((count, { type }) => count + (type === 'back' ? -1 : 1), 0);
  return standing > 1;
}

/** Whether this is a first contact follows from the whole journal, unless the rep said so. */
async function withFirstContact(
  reply: Reply,
  journal: Journal,
  recent: readonly JournalRecord[],
): Promise<Reply> {
  if (reply.say !== 'facts' || reply.call['first-contact'] !== undefined) return reply;
  const { account } = reply.call;
  if (account === undefined) return reply;
  const first =
    isFirstContact(recent, account) === true &&
    isFirstContact((await journal.readAll()).records, account) === true;
  return { say: 'facts', call: { ...reply.call, 'first-contact': first } };
}

function audit(world: ReflectWorld, session: Session) {
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  return auditSession(session, rubrics, world.pack.required);
}

function cardNow(
  world: ReflectWorld,
  id: string,
  session: Session,
  records: readonly JournalRecord[],
): Card {
  const call = session.call ?? {};
  const held = call.when ?? session.began.at;
  const answers = allAnswers(
    session,
    world.rubrics.map(({ rubric }) => rubric),
  );
  const now = { id, held, answers, call: callContext(session) };
  const { scored } = session.began.setup;
  const changes = scored ? changesSince(records, world.rubrics, now) : [];
  const sentence = session.sentence || undefined;
  return cardOf({ call, held, sentence, scored }, audit(world, session), changes);
}

async function keep(world: ReflectWorld, id: string, session: Session): Promise<ReflectEnd> {
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  const hashes = new Map(world.rubrics.map((loaded) => [loaded.rubric.id, loaded]));
  const made = { id, written: world.clock.now() };
  const entry = entryOf(session, rubrics, audit(world, session), hashes, made);
  const settlement = settlementOf(session);
  world.journal.keepRubrics(world.rubrics.filter(({ rubric }) => rubric.id in entry.rubrics));
  await world.journal.append(settlement === null ? [entry] : [settlement, entry]);
  world.drafts.remove(id);
  return { end: 'kept', entry };
}

/** Nothing was said about the call, but what became of the plan may have been. */
async function endWithoutEntry(
  world: ReflectWorld,
  id: string,
  session: Session,
): Promise<ReflectEnd> {
  const settlement = settlementOf(session);
  if (settlement !== null) await world.journal.append([settlement]);
  world.drafts.remove(id);
  return { end: 'nothing-to-keep' };
}
