import type { Answer, Answers } from '../../domain/audit/answers.ts';
import { knownCalls } from '../../domain/journal/known-calls.ts';
import {
  type EntryRecord,
  isEntry,
  type JournalRecord,
  RETEST_FORMAT,
  type RetestRecord,
} from '../../domain/journal/records/record.ts';
import {
  comparedWith,
  isRetestedToday,
  questionsAgain,
  retestCandidates,
} from '../../domain/journal/retest.ts';
import type { Answered, Began } from '../../domain/session/events.ts';
import type { QuestionUp } from '../../domain/session/next-question.ts';
import { ownPace } from '../../domain/session/pace.ts';
import { answersOf, replay } from '../../domain/session/session.ts';
import { recordsThatCount } from '../kept/read-kept.ts';
import type { Clock, Ids } from '../ports/clock-port.ts';
import type { Journal } from '../ports/journal-port.ts';
import type { HashedRubric, RubricCopies } from '../ports/rubrics-port.ts';
import type { Rep, StepView } from '../reflect/rep.ts';

/** An old call to answer again, with the rubrics it was answered with. */
export interface RetestOffer {
  readonly entry: EntryRecord;
  readonly rubrics: readonly HashedRubric[];
}

export interface RetestWorld {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Pick<Journal, 'appendChosen'>;
  readonly rep: Pick<Rep, 'ask'>;
}

/** The call to offer now, or why there is none. The same journal on the same day offers the same. */
export function offerRetest(
  shelf: { readonly builtIn: readonly HashedRubric[]; readonly copies: RubricCopies },
  records: readonly JournalRecord[],
  now: string,
): RetestOffer | 'one-a-day' | 'nothing-yet' {
  if (isRetestedToday(records, now)) return 'one-a-day';
  for (const entry of retestCandidates(records, now)) {
    const rubrics = Object.values(entry.rubrics)
      .filter(({ score }) => score !== null)
      .flatMap(({ hash }) => {
        const loaded = shelf.builtIn.find((one) => one.hash === hash) ?? shelf.copies.copyOf(hash);
        return loaded === null ? [] : [loaded];
      });
    if (rubrics.length > 0) return { entry, rubrics };
  }
  return 'nothing-yet';
}

/**
 * Asks the questions of the call again and keeps the answers; null where nothing could be compared,
 * or the call was forgotten meanwhile, which is not kept. Interrupted, it keeps nothing.
 *
 * @throws JournalError when it could not be kept
 */
export async function retest(
  world: RetestWorld,
  offer: RetestOffer,
  records: readonly JournalRecord[],
): Promise<RetestRecord | null> {
  const { entry, rubrics } = offer;
  const answers = await askAgain(world, offer, records);
  const compared = comparedWith(entry, rubrics, answers);
  if (Object.keys(compared).length === 0) return null;
  const made = { id: world.ids.next(), written: world.clock.now() };
  const record = { format: RETEST_FORMAT, ...made, entry: entry.id, answers, compared } as const;
  const added = await world.journal.appendChosen((reading) =>
    recordsThatCount(reading).some(({ id }) => id === entry.id) ? [record] : [],
  );
  return added.length > 0 ? record : null;
}

// --- internal ---

async function askAgain(
  { clock, rep }: RetestWorld,
  { entry, rubrics }: RetestOffer,
  records: readonly JournalRecord[],
): Promise<Answers> {
  const began = beganNow(entry, rubrics, clock.now());
  const pace = ownPace(records.filter(isEntry));
  const given: Answered[] = [];
  const earlier = new Map<string, Answer>();
  for (;;) {
    const session = replay([began, { type: 'facts', call: entry.call, ms: 0 }, ...given]);
    if (session === null) throw new Error('A session begins with "began"');
    const answers = answersOf(session);
    const [up, ...more] = questionsLeft(entry, rubrics, answers);
    if (up === undefined) return answers;
    const [number, of] = [given.length + 1, given.length + 1 + more.length];
    const before = earlier.get(keyOf(up.rubric.id, up.question.id));
    const view: StepView = {
      step: { kind: 'question', number, of, ...up },
      session,
      known: knownCalls([]),
      pace,
      questionsToCome: more.length + 1,
      canGoBack: given.length > 0,
      inOneGo: true,
      now: clock.now(),
      ...(before !== undefined && { earlier: before }),
    };
    const started = clock.ticks();
    const reply = await rep.ask(view);
    if (reply.say === 'back') given.pop();
    if (reply.say !== 'answer') continue;
    const { answer } = reply;
    const [rubric, question] = [up.rubric.id, up.question.id];
    earlier.set(keyOf(rubric, question), answer);
    given.push({
      type: 'answered',
      rubric,
      question,
      answer,
      ms: Math.round(clock.ticks() - started),
    });
  }
}

function questionsLeft(
  entry: EntryRecord,
  rubrics: readonly HashedRubric[],
  answers: Answers,
): readonly QuestionUp[] {
  return rubrics.flatMap(({ rubric }) => {
    const theirs = answers[rubric.id] ?? {};
    return questionsAgain(entry, rubric, theirs)
      .filter(({ id }) => !Object.hasOwn(theirs, id))
      .map((question) => ({ rubric, question }));
  });
}

function beganNow(entry: EntryRecord, rubrics: readonly HashedRubric[], at: string): Began {
  const asked = rubrics.map(({ rubric }) => ({
    rubric: rubric.id,
    form: 'all' as const,
    posture: false,
  }));
  const setup = { mode: 'full' as const, asked, scored: true };
  return { type: 'began', at, setup, openPlan: null, given: entry.call };
}

function keyOf(rubric: string, question: string): string {
  return JSON.stringify([rubric, question]);
}
