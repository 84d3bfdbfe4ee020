import { type Answer, answerTo } from '../audit/answers.ts';
import type { Audit } from '../audit/audit.ts';
import { checkAnswer } from '../audit/check-answers.ts';
import type { CallFacts } from '../call/call-facts.ts';
import { heldSaid } from '../call/when.ts';
import type { Words } from '../call/words.ts';
import { type LoadedHashes, makeEntry } from '../journal/make-entry.ts';
import type { EntryRecord } from '../journal/records/record.ts';
import type { Question, Rubric } from '../rubric/rubric.ts';
import { formAsked } from './asked-again.ts';
import type { Began, SessionEvent } from './events.ts';
import { allAnswers } from './next-question.ts';
import type { Step } from './next-step.ts';
import { earlierAnswer, type Session, saidBefore } from './session.ts';
import { SESSION_MODES } from './setup.ts';

/**
 * How a session begins that says an entry anew.
 * @param rubrics the very versions that the entry was measured with
 */
export function beginFrom(entry: EntryRecord, rubrics: readonly Rubric[]): Began {
  const mode = SESSION_MODES.find((one) => one === entry.mode) ?? 'full';
  const asked = rubrics.map((rubric) => ({
    rubric: rubric.id,
    form: formAsked(entry, rubric),
    posture: false,
  }));
  return {
    type: 'began',
    at: entry.held,
    setup: { mode, asked, scored: mode !== 'brief' },
    openPlan: null,
    given: entry.call,
    amends: entry,
  };
}

/** What stands at a step: what the rep last said to it in this session, or else what was kept. */
export function standingReply(
  step: Step,
  events: readonly SessionEvent[],
  entry: EntryRecord,
): SessionEvent | undefined {
  const last = (isIt: (event: SessionEvent) => boolean) => events.findLast(isIt);
  switch (step.kind) {
    case 'facts':
      return last(({ type }) => type === 'facts') ?? { type: 'facts', call: entry.call, ms: 0 };
    case 'sentence':
    case 'moment': {
      const said = entry.words?.[step.kind] ?? '';
      return last(({ type }) => type === step.kind) ?? { type: step.kind, said, ms: 0 };
    }
    case 'promise': {
      const { earlier } = step;
      if (earlier === undefined) return saidBefore(events);
      const isIt = (event: SessionEvent) => event.type === 'promised' && event.id === earlier.id;
      return last(isIt) ?? { ...earlier, type: 'promised', ms: 0 };
    }
    case 'plan':
      return last(({ type }) => type === 'planned') ?? { type: 'planned', plan: entry.plan, ms: 0 };
    default:
      return undefined;
  }
}

/** The answer that stands at a question; undefined where what was kept does not fit it. */
export function standingAnswer(
  rubric: Rubric,
  question: Question,
  events: readonly SessionEvent[],
  entry: EntryRecord,
): Answer | undefined {
  const said = earlierAnswer(events, rubric.id, question.id);
  if (said !== undefined) return said;
  const kept = answerTo(answerTo(entry.answers, rubric.id) ?? {}, question.id);
  const checked = kept === undefined ? null : checkAnswer(question, kept, []);
  return checked !== null && 'answer' in checked ? checked.answer : undefined;
}

/** When the call was held: as before, unless another time was given. */
export function heldAnew({ held, call }: EntryRecord, { when }: CallFacts): string {
  return when === undefined || when === call.when ? held : heldSaid(when, held);
}

/**
 * The entry as said anew. Its id stays, and when it was written, by which plans are in order; so do
 * fields that this version does not know.
 */
export function amendedEntry(
  entry: EntryRecord,
  session: Session,
  rubrics: readonly Rubric[],
  audit: Audit,
  hashes: ReadonlyMap<string, LoadedHashes>,
): EntryRecord {
  const call = session.call ?? entry.call;
  const said = {
    ...entry,
    held: heldAnew(entry, call),
    call,
    answers: allAnswers(session, rubrics),
    words: wordsOf(entry.words, session),
    plan: session.plan === undefined ? entry.plan : session.plan,
    promises: session.promisesDone ? session.promises : entry.promises,
    ...takenOut(entry, session),
  };
  return { ...said, ...makeEntry(said, audit, hashes) };
}

// --- internal ---

/** Else a promise that was added to the call in a record of its own would come back. */
function takenOut(entry: EntryRecord, { promisesDone, promises }: Session) {
  const left = new Set(promises.map(({ id }) => id));
  const out = promisesDone ? entry.promises.filter(({ id }) => !left.has(id)) : [];
  if (out.length === 0) return {};
  return { promisesTakenOut: [...(entry.promisesTakenOut ?? []), ...out.map(({ id }) => id)] };
}

/** Words that were not asked for stay. */
function wordsOf(before: Words | undefined, session: Session): Words | undefined {
  const words = { ...before };
  for (const kind of ['sentence', 'moment'] as const) {
    const said = session[kind];
    if (said === undefined || said === (before?.[kind] ?? '')) continue;
    if (said === '') delete words[kind];
    else words[kind] = said;
  }
  return before === undefined && Object.keys(words).length === 0 ? undefined : words;
}
