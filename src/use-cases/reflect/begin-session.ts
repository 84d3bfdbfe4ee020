import { openPlanOf } from '../../domain/journal/open-plan.ts';
import type { CallFacts, JournalRecord } from '../../domain/journal/records/record.ts';
import { type Began, isSessionEvent, type SessionEvent } from '../../domain/session/events.ts';
import { replay, type Session } from '../../domain/session/session.ts';
import type { Setup } from '../../domain/session/setup.ts';
import { type DraftLog, JournalError, type LoadedRubric } from '../ports/ports.ts';
import type { ReflectWorld } from './reflect.ts';

/** What the rep asked for. */
export interface SessionWish {
  readonly setup: Setup;
  /** Facts from the command line. */
  readonly given: CallFacts;
  /** Go on with the unfinished session without asking. */
  readonly resume: boolean;
}

/** A session that is going on: its events so far, and where the next ones are written. */
export interface OpenSession {
  readonly id: string;
  readonly log: DraftLog;
  readonly events: SessionEvent[];
  /** With those rubrics that the session began with, whatever was installed since. */
  readonly rubrics: readonly LoadedRubric[];
}

/** Goes on with the latest unfinished session if the rep wants to, or begins a new one. */
export async function beginOrResume(
  world: ReflectWorld,
  wish: SessionWish,
  records: readonly JournalRecord[],
): Promise<OpenSession> {
  const [latest, ...older] = unfinishedSessions(world, records);
  if (latest === undefined) {
    if (wish.resume) world.rep.nothingToResume();
    if (records.length === 0) world.rep.welcome(world.journal.folder);
    return begin(world, wish, records);
  }
  const waiting = older.map(({ session }) => session);
  const choice = wish.resume ? 'resume' : await world.rep.offerDraft(latest.session, waiting);
  if (choice === 'resume') {
    const rubrics = await rubricsOf(latest.session, world);
    return { id: latest.id, log: world.drafts.open(latest.id), events: latest.events, rubrics };
  }
  if (choice === 'discard') world.drafts.remove(latest.id);
  return begin(world, wish, records);
}

// --- internal ---

function begin(
  world: ReflectWorld,
  { setup, given }: SessionWish,
  records: readonly JournalRecord[],
): OpenSession {
  const id = world.ids.next();
  const openPlan = openPlanOf(records);
  const guests = keepGuests(setup, world);
  const began: Began = { type: 'began', at: world.clock.now(), setup, openPlan, given, ...guests };
  const log = world.drafts.open(id);
  log.append(began);
  return { id, log, events: [began], rubrics: world.rubrics };
}

/** A session may go on after its pack was removed or renewed: what it asks is kept from the start. */
function keepGuests({ asked }: Setup, world: ReflectWorld): Pick<Began, 'guests'> {
  const guests = world.rubrics.filter(
    ({ rubric, isGuest }) => isGuest && asked.some((one) => one.rubric === rubric.id),
  );
  if (guests.length === 0) return {};
  world.journal.keepRubrics(guests);
  return { guests: Object.fromEntries(guests.map(({ rubric, hash }) => [rubric.id, hash])) };
}

/** @throws JournalError when a rubric that the session asks is nowhere any more */
async function rubricsOf(
  { began }: Session,
  world: ReflectWorld,
): Promise<readonly LoadedRubric[]> {
  const found: LoadedRubric[] = [];
  for (const [id, hash] of Object.entries(began.guests ?? {})) {
    const same = world.rubrics.find((one) => one.hash === hash) ?? (await world.copyOf?.(hash));
    if (!same) {
      throw new JournalError(
        `the session asks the rubric "${id}", which is no longer here; install it again to go on`,
      );
    }
    found.push(same);
  }
  const ids = found.map(({ rubric }) => rubric.id);
  return [...found, ...world.rubrics.filter(({ rubric }) => !ids.includes(rubric.id))];
}

interface Unfinished {
  readonly id: string;
  readonly events: SessionEvent[];
  readonly session: Session;
}

/**
 * Drafts that can go on. One whose entry is in the journal was kept, and only its erasing was cut
 * off; one in which nothing was said is not worth an offer. Both are erased.
 */
function unfinishedSessions(
  { drafts }: ReflectWorld,
  records: readonly JournalRecord[],
): readonly Unfinished[] {
  const kept = new Set(records.map(({ id }) => id));
  return drafts.unfinished().flatMap(({ id, events: lines }) => {
    const events = lines.filter(isSessionEvent);
    const session = replay(events);
    if (session !== null && events.length > 1 && !kept.has(id)) return [{ id, events, session }];
    drafts.remove(id);
    return [];
  });
}
