import type { Answer } from '../audit/answers.ts';
import type { CallFacts } from '../call/call-facts.ts';
import type { PromiseRead } from '../journal/read-promise.ts';
import type { Outcome, Plan } from '../journal/records/record.ts';
import type { SessionEvent } from './events.ts';
import type { Step } from './next-step.ts';

/** What a rep says to a step. */
export type Reply =
  | { readonly say: 'outcome'; readonly outcome: Outcome }
  | { readonly say: 'facts'; readonly call: CallFacts }
  /** A sentence or a moment; empty to go on without. */
  | { readonly say: 'text'; readonly text: string }
  /** Promises of one line, or of several pasted at once; none to go on. */
  | { readonly say: 'promises'; readonly made: readonly PromiseRead[] }
  | { readonly say: 'answer'; readonly answer: Answer }
  | { readonly say: 'judge'; readonly keep: boolean }
  | { readonly say: 'plan'; readonly plan: PlanChosen }
  | { readonly say: 'keep' }
  | { readonly say: 'finish' }
  | { readonly say: 'back' }
  | { readonly say: 'pause' };

/** The plan a rep takes along: the last one kept on, a new one in these words, or none. */
export type PlanChosen =
  | { readonly choice: 'keep-on'; readonly plan: Plan }
  | { readonly choice: 'new'; readonly text: string; readonly from?: Plan['from'] }
  | { readonly choice: 'none' };

/** What the world adds to a reply: fresh ids, the time, and how long it took in milliseconds. */
export interface Stamp {
  nextId(): string;
  readonly at: string;
  readonly ms: number;
}

/** The events a reply makes of a step: none where it makes none (pausing, keeping). */
export function eventsOf(step: Step, reply: Reply, stamp: Stamp): readonly SessionEvent[] {
  const { at, ms } = stamp;
  switch (reply.say) {
    case 'outcome':
      return [{ type: 'settled', id: stamp.nextId(), at, outcome: reply.outcome, ms }];
    case 'facts':
      return [{ type: 'facts', call: reply.call, ms }];
    case 'text':
      if (step.kind !== 'sentence' && step.kind !== 'moment') return [];
      return [{ type: step.kind, said: reply.text.trim(), ms }];
    case 'promises':
      return promiseEvents(step, reply.made, stamp);
    case 'answer':
      if (step.kind !== 'question') return [];
      return [
        {
          type: 'answered',
          rubric: step.rubric.id,
          question: step.question.id,
          answer: reply.answer,
          ms,
        },
      ];
    case 'judge':
      return [{ type: 'judged', keep: reply.keep }];
    case 'plan':
      return [{ type: 'planned', plan: planOf(reply.plan, stamp), ms }];
    case 'finish':
      return [{ type: 'finished' }];
    case 'back':
      return [{ type: 'back' }];
    case 'keep':
    case 'pause':
      return [];
  }
}

// --- internal ---

/**
 * One event a promise, so that going back takes them away one by one. A promise of the amended entry
 * keeps its id, since what became of it is told by that.
 */
function promiseEvents(
  step: Step,
  made: readonly PromiseRead[],
  { nextId, ms }: Stamp,
): SessionEvent[] {
  const earlier = step.kind === 'promise' ? step.earlier : undefined;
  if (made.length === 0) {
    return [{ type: earlier === undefined ? 'no-more-promises' : 'promise-dropped', ms }];
  }
  return made.map((promise, i) => ({
    type: 'promised',
    ...promise,
    id: (i === 0 ? earlier?.id : undefined) ?? nextId(),
    ms: i === 0 ? ms : 0,
  }));
}

function planOf(chosen: PlanChosen, { nextId }: Stamp): Plan | null {
  if (chosen.choice === 'none') return null;
  if (chosen.choice === 'keep-on') return chosen.plan;
  return { id: nextId(), say: chosen.text.trim(), ...(chosen.from && { from: chosen.from }) };
}
