import type { CallFacts } from '../../domain/call/call-facts.ts';
import { openPlanOf } from '../../domain/journal/open-plan.ts';
import { forgottenIds } from '../../domain/journal/records/is-forgotten-record.ts';
import type { JournalRecord } from '../../domain/journal/records/record.ts';
import { type Began, isSessionEvent, type SessionEvent } from '../../domain/session/events.ts';
import { replay, type Session } from '../../domain/session/session.ts';
import type { Setup } from '../../domain/session/setup.ts';
import { recordsThatCount } from '../kept/read-kept.ts';
import type { DraftLog } from '../ports/drafts-port.ts';
import { JournalError } from '../ports/journal-port.ts';
import type { HashedRubric } from '../ports/rubrics-port.ts';
import type { ReflectWorld } from './reflect-world.ts';

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
  readonly rubrics: readonly HashedRubric[];
}

/**
 * Goes on with the latest unfinished session if the rep wants to, or begins a new one.
 * @param recent the journal's last records, as they were written
 */
export async function beginOrResume(
  world: ReflectWorld,
  wish: SessionWish,
  recent: readonly JournalRecord[],
): Promise<OpenSession> {
  const records = recordsThatCount({ records: recent });
  const { here, elsewhere } = unfinishedSessions(world, recent);
  const [latest, ...older] = here;
  if (latest === undefined) {
    if (elsewhere.length > 0) world.rep.waitsElsewhere(elsewhere);
    if (wish.resume) world.rep.nothingToResume();
    if (records.length === 0) world.rep.welcome(world.journal.folder);
    return begin(world, wish, records);
  }
  const waiting = older.map(({ session }) => session);
  const choice = wish.resume ? 'resume' : await world.rep.offerDraft(latest.session, waiting);
  if (choice === 'new') return begin(world, wish, records);
  const rubrics = choice === 'resume' ? await rubricsOf(latest.session, world) : [];
  const taken = world.drafts.takeUp(latest.id);
  if (taken === null) {
    world.rep.takenElsewhere();
    return beginOrResume(world, wish, recent);
  }
  if (choice === 'resume') {
    return { id: latest.id, log: taken, events: taken.events.filter(isSessionEvent), rubrics };
  }
  world.drafts.remove(latest.id);
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
  const { folder: journal } = world.journal;
  const at = world.clock.now();
  const began: Began = { type: 'began', at, setup, journal, openPlan, given, ...guests };
  const log = world.drafts.begin(id);
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
): Promise<readonly HashedRubric[]> {
  const found: HashedRubric[] = [];
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
  readonly session: Session;
}

/** Drafts that can go on, and the folders of other journals in which some wait. */
interface UnfinishedSessions {
  readonly here: readonly Unfinished[];
  readonly elsewhere: readonly string[];
}

/**
 * One whose entry is in the journal was kept, and only its erasing was cut off; what was forgotten
 * does not come back; one in which nothing was said or given is not worth an offer. All these are erased.
 * What was begun for another journal stays for that.
 */
function unfinishedSessions(
  { drafts, journal }: ReflectWorld,
  recent: readonly JournalRecord[],
): UnfinishedSessions {
  const over = new Set([...recent.map(({ id }) => id), ...forgottenIds(recent)]);
  const here: Unfinished[] = [];
  const elsewhere = new Set<string>();
  for (const { id, events: lines } of drafts.unfinished()) {
    const events = lines.filter(isSessionEvent);
    const session = replay(events);
    const folder = session?.began.journal ?? journal.folder;
    if (folder !== journal.folder) elsewhere.add(folder);
    else if (session !== null && saysAnything(session, events) && !over.has(id))
      here.push({ id, session });
    else drafts.remove(id);
  }
  return { here, elsewhere: [...elsewhere] };
}

function saysAnything({ began }: Session, events: readonly SessionEvent[]): boolean {
  return events.length > 1 || Object.keys(began.given).length > 0;
}
