import type { Answer } from '../audit/answers.ts';
import type { CallFacts, Outcome, Plan } from '../journal/record.ts';
import type { SessionEvent } from './events.ts';
import type { Step } from './next-step.ts';

/** What a rep says to a step. */
export type Reply =
  | { readonly say: 'outcome'; readonly outcome: Outcome }
  | { readonly say: 'facts'; readonly call: CallFacts }
  /** A sentence, a moment or a promise; empty to go on without. */
  | { readonly say: 'text'; readonly text: string }
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

/** What the world adds to a reply: a fresh id, the time, and how long it took in milliseconds. */
export interface Stamp {
  readonly id: string;
  readonly at: string;
  readonly ms: number;
}

/** The event a reply makes of a step, or null when it makes none (pausing, keeping). */
export function eventOf(step: Step, reply: Reply, { id, at, ms }: Stamp): SessionEvent | null {
  switch (reply.say) {
    case 'outcome':
      return { type: 'settled', id, at, outcome: reply.outcome, ms };
    case 'facts':
      return { type: 'facts', call: reply.call, ms };
    case 'text':
      return textEvent(step, reply.text.trim(), { id, at, ms });
    case 'answer':
      if (step.kind !== 'question') return null;
      return {
        type: 'answered',
        rubric: step.rubric.id,
        question: step.question.id,
        answer: reply.answer,
        ms,
      };
    case 'judge':
      return { type: 'judged', keep: reply.keep };
    case 'plan':
      return { type: 'planned', plan: planOf(reply.plan, id), ms };
    case 'finish':
      return { type: 'finished' };
    case 'back':
      return { type: 'back' };
    case 'keep':
    case 'pause':
      return null;
  }
}

// --- internal ---

function textEvent(step: Step, said: string, { id, ms }: Stamp): SessionEvent | null {
  if (step.kind === 'sentence' || step.kind === 'moment') return { type: step.kind, said, ms };
  if (step.kind !== 'promise') return null;
  return said === '' ? { type: 'no-more-promises', ms } : { type: 'promised', id, said, ms };
}

function planOf(chosen: PlanChosen, id: string): Plan | null {
  if (chosen.choice === 'none') return null;
  if (chosen.choice === 'keep-on') return chosen.plan;
  return { id, say: chosen.text.trim(), ...(chosen.from && { from: chosen.from }) };
}
