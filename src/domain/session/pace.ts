import type { EntryRecord } from '../journal/records/record.ts';
import { median } from '../statistics/descriptive.ts';
import type { Answered } from './events.ts';

/** How long things take a rep, in seconds. */
export interface Pace {
  readonly question: number;
  /** Everything but the questions: plan, facts, words, promises, reading the card. */
  readonly other: number;
}

/** What to expect of a first session, and of one who knows the questions: assumed, not measured. */
export const FIRST_PACE: Pace = { question: 20, other: 300 };
export const PRACTISED_PACE: Pace = { question: 8, other: 150 };

const RECENT = 5;

/** The rep's own pace: the medians of the last few sessions; null before the first. */
export function ownPace(entries: readonly EntryRecord[]): Pace | null {
  const paces = entries.flatMap(({ pace }) => (pace && pace.questions > 0 ? [pace] : []));
  const recent = paces.slice(-RECENT);
  if (recent.length === 0) return null;
  return {
    question: median(recent.map(({ questionSeconds, questions }) => questionSeconds / questions)),
    other: median(recent.map(({ otherSeconds }) => otherSeconds)),
  };
}

const ENOUGH_ANSWERS = 3;

/** What to count with in the middle of a session: this one's own questions once there are some. */
export function paceNow(own: Pace | null, answered: readonly Answered[]): Pace {
  const pace = own ?? FIRST_PACE;
  if (answered.length < ENOUGH_ANSWERS) return pace;
  return { ...pace, question: median(answered.map(({ ms }) => ms / 1000)) };
}

/** Whole minutes left, at least one, for so many questions and that share of the rest. */
export function minutesLeft(pace: Pace, questions: number, shareOfOther: number): number {
  return Math.max(1, Math.round((questions * pace.question + shareOfOther * pace.other) / 60));
}
