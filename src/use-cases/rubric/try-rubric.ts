import type { Answer, Answers } from '../../domain/audit/answers.ts';
import type { CallFacts } from '../../domain/call/call-facts.ts';
import { knownCalls } from '../../domain/journal/known-calls.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { Began, SessionEvent } from '../../domain/session/events.ts';
import { countToCome, questionsLeft } from '../../domain/session/next-question.ts';
import { answersOf, earlierAnswer, replay } from '../../domain/session/session.ts';
import type { Clock } from '../ports/clock-port.ts';
import type { Rep, StepView } from '../reflect/rep.ts';

export interface TryWorld {
  readonly clock: Clock;
  readonly rep: Pick<Rep, 'ask'>;
}

/** Asks every question of one rubric as a session does, and keeps nothing anywhere. */
export async function tryRubric(
  { clock, rep }: TryWorld,
  rubric: Rubric,
  call: CallFacts,
): Promise<Answers> {
  const events: SessionEvent[] = [beganNow(rubric, call, clock.now())];
  for (;;) {
    const session = replay(events);
    if (session === null) throw new Error('A session begins with "began"');
    const [up] = questionsLeft(session, [rubric]);
    if (up === undefined) return answersOf(session);
    const toCome = countToCome(session, [rubric]);
    const number = session.answered.length + 1;
    const earlier = earlierAnswer(events, rubric.id, up.question.id);
    const view: StepView = {
      step: { kind: 'question', number, of: number + toCome - 1, ...up },
      session,
      known: knownCalls([]),
      pace: null,
      questionsToCome: toCome,
      canGoBack: session.answered.length > 0,
      inOneGo: true,
      now: clock.now(),
      ...(earlier !== undefined && { earlier }),
    };
    const started = clock.ticks();
    const reply = await rep.ask(view);
    if (reply.say === 'back') events.push({ type: 'back' });
    if (reply.say !== 'answer') continue;
    const ms = Math.round(clock.ticks() - started);
    events.push(answered(rubric.id, up.question.id, reply.answer, ms));
  }
}

// --- internal ---

function beganNow(rubric: Rubric, call: CallFacts, at: string): Began {
  const asked = [{ rubric: rubric.id, form: 'all' as const, posture: false }];
  const setup = { mode: 'focus' as const, asked, scored: true };
  return { type: 'began', at, setup, openPlan: null, given: call };
}

function answered(rubric: string, question: string, answer: Answer, ms: number): SessionEvent {
  return { type: 'answered', rubric, question, answer, ms };
}
