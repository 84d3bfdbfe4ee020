import type { Answers } from '../audit/answers.ts';
import type { CallFacts } from '../call/call-facts.ts';
import type { Words } from '../call/words.ts';

/** A call note that has passed its check: answers in their one spelling, nothing left to default. */
export interface CallNote extends NoteHead {
  readonly rater: string;
  /** By rubric; one that is there without answers is a rubric of which nothing was asked. */
  readonly answers: Answers;
  readonly words: Words;
  readonly transcript?: string;
}

/** What a note is known by. */
export interface NoteHead {
  readonly id: string | null;
  /** The keys always in one order; `when` as the note has it, with an offset or without. */
  readonly call: CallFacts;
}

export const NOTE_FORMAT = 'aftercall/note@1';

/** Whether a note says nothing about the call: no answer and no word. */
export function isEmptyNote({ answers, words }: CallNote): boolean {
  const isAnswered = Object.values(answers).some((given) => Object.keys(given).length > 0);
  return !isAnswered && Object.keys(words).length === 0;
}

/** The id of a note that can be that of an entry: others may be used again elsewhere. */
export function journalId({ id }: NoteHead): string | null {
  const lower = id?.toLowerCase() ?? '';
  return UUID.test(lower) ? lower : null;
}

// --- internal ---

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
