import type { Answer } from '../../domain/audit/answers.ts';
import type { EntryChange } from '../../domain/journal/entry-changes.ts';
import type { KnownCalls } from '../../domain/journal/known-calls.ts';
import type { StandingPromise } from '../../domain/journal/open-promises.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { Card } from '../../domain/session/card.ts';
import type { SessionEvent } from '../../domain/session/events.ts';
import type { Step } from '../../domain/session/next-step.ts';
import type { Pace } from '../../domain/session/pace.ts';
import type { PlanOffer } from '../../domain/session/plan-offer.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { Session } from '../../domain/session/session.ts';

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
