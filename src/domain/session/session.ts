import type { Answers, CallContext } from '../audit/answers.ts';
import type { CallFacts } from '../call/call-facts.ts';
import type { Plan, PromiseMade } from '../journal/records/record.ts';
import type { Answered, Began, Promised, SessionEvent, Settled, Typed } from './events.ts';

/** Where a session stands: the replay of its events. What is undefined has not been asked yet. */
export interface Session {
  readonly began: Began;
  readonly settled?: Settled;
  readonly call?: CallFacts;
  /** Empty when skipped. */
  readonly sentence?: string;
  readonly moment?: string;
  /** In the order given; an answer to one question stands here once. */
  readonly answered: readonly Answered[];
  readonly finished: boolean;
  /** Whether the rep was asked about answers that looked careless. */
  readonly judged: boolean;
  readonly promises: readonly PromiseMade[];
  /** How many promises of the amended entry have been gone through. */
  readonly promisesSeen: number;
  readonly promisesDone: boolean;
  /** Null when the rep wanted none. */
  readonly plan?: Plan | null;
  /** What had been typed when it was cut off, as long as nothing came after. */
  readonly typed?: Typed;
  /** Milliseconds spent on everything but the questions. */
  readonly otherMs: number;
}

/** Replays the events of a draft. Null when it does not begin with `began`. */
export function replay(events: readonly SessionEvent[]): Session | null {
  const [began, ...rest] = events;
  if (began?.type !== 'began') return null;
  const session = standing(rest).reduce(after, start(began));
  const last = rest.at(-1);
  return last?.type === 'typed' ? { ...session, typed: last } : session;
}

/** The answers so far, by rubric and question. */
export function answersOf(session: Session): Answers {
  const answers: Record<string, Record<string, Answered['answer']>> = {};
  for (const { rubric, question, answer } of session.answered) {
    answers[rubric] = { ...answers[rubric], [question]: answer };
  }
  return answers;
}

/** The facts of this call that a question's `when` may ask about. */
export function callContext(session: Session): CallContext {
  const call = session.call ?? session.began.given;
  return { type: call.type, 'first-contact': call['first-contact'] };
}

/** What the rep last answered to a question before going back past it. */
export function earlierAnswer(
  events: readonly SessionEvent[],
  rubric: string,
  question: string,
): Answered['answer'] | undefined {
  const last = events.findLast(
    (event): event is Answered =>
      event.type === 'answered' && event.rubric === rubric && event.question === question,
  );
  return last?.answer;
}

/**
 * What the rep said to the step that is up before going back to it or past it: the event that last
 * stood in its place. Of another type where going back has led elsewhere.
 */
export function saidBefore(events: readonly SessionEvent[]): SessionEvent | undefined {
  const places: SessionEvent[] = [];
  let standing = 0;
  for (const event of events) {
    if (event.type === 'typed') continue;
    if (event.type !== 'back') places[standing] = event;
    standing += event.type === 'back' ? -1 : 1;
  }
  return places[standing];
}

// --- internal ---

function start(began: Began): Session {
  return {
    began,
    answered: [],
    finished: false,
    judged: false,
    promises: [],
    promisesSeen: 0,
    promisesDone: false,
    otherMs: 0,
  };
}

/** The events that still stand: each `back` takes away the one before it. */
function standing(events: readonly SessionEvent[]): readonly SessionEvent[] {
  const kept: SessionEvent[] = [];
  for (const event of events) {
    if (event.type === 'back') kept.pop();
    else if (event.type !== 'typed') kept.push(event);
  }
  return kept;
}

function after(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'settled':
      return { ...session, settled: event, otherMs: session.otherMs + event.ms };
    case 'facts':
      return { ...session, call: event.call, otherMs: session.otherMs + event.ms };
    case 'sentence':
      return { ...session, sentence: event.said, otherMs: session.otherMs + event.ms };
    case 'moment':
      return { ...session, moment: event.said, otherMs: session.otherMs + event.ms };
    case 'answered':
      return { ...session, answered: [...without(session.answered, event), event] };
    case 'finished':
      return { ...session, finished: true };
    case 'judged':
      return { ...session, judged: true, ...(event.keep ? {} : { answered: [], finished: false }) };
    case 'promised':
      return {
        ...session,
        promises: [...session.promises, promiseOf(event)],
        promisesSeen: session.promisesSeen + (isKeptPromise(session, event) ? 1 : 0),
        otherMs: session.otherMs + event.ms,
      };
    case 'promise-dropped':
      return {
        ...session,
        promisesSeen: session.promisesSeen + 1,
        otherMs: session.otherMs + event.ms,
      };
    case 'no-more-promises':
      return { ...session, promisesDone: true, otherMs: session.otherMs + event.ms };
    case 'planned':
      return { ...session, plan: event.plan, otherMs: session.otherMs + event.ms };
    case 'began':
    case 'back':
    case 'typed':
      return session;
  }
}

function promiseOf({ type: _, ms: __, ...promise }: Promised): PromiseMade {
  return promise;
}

/** Whether it stands in the amended entry already, in these words or others. */
function isKeptPromise({ began }: Session, { id }: Promised): boolean {
  return began.amends?.promises.some((one) => one.id === id) ?? false;
}

function without(answered: readonly Answered[], { rubric, question }: Answered) {
  return answered.filter((one) => one.rubric !== rubric || one.question !== question);
}
