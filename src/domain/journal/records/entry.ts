import { answersShape } from '../../audit/answers.ts';
import { flagsShape, overallShape, placeShape, scoreFields } from '../../audit/kept-audit.ts';
import { callShape } from '../../call/call-facts.ts';
import { wordsShape } from '../../call/words.ts';
import {
  described,
  listOf,
  mapOf,
  nullable,
  number,
  object,
  optional,
  readAs,
  type TypeOf,
  text,
} from '../../shape.ts';
import { day, format, INTEGER, id, idOf, type RecordKind, time, written } from './record-kind.ts';
import { answersWithoutWords, only, WORDS_LEFT_OUT } from './words-left-out.ts';

/** A call as it was kept. */

export const ENTRY_FORMAT = 'aftercall/entry@1';

/** The one if-then sentence a rep takes into the next calls. */
export const planShape = object({
  id: idOf('Stays while the plan is kept on.'),
  say: text('The if-then sentence.'),
  /** Absent when the rep wrote it from nothing. */
  from: optional(
    object({ rubric: text('Its id.'), question: text('Its id.') }),
    'What it was offered from.',
  ),
});
export interface Plan extends TypeOf<typeof planShape> {}

/** What either side said it would do. */
export const promiseShape = object({
  id: idOf('Of the promise.'),
  said: text('As typed.'),
  /** As named: `me`, or someone on their side. */
  owner: optional(text('Who promised.')),
  what: optional(text('Without owner and day.')),
  due: optional(day('The day: 2026-12-03.')),
});
export interface PromiseMade extends TypeOf<typeof promiseShape> {}

const score = object({
  ...scoreFields,
  scoringHash: text('Scores with different ones are not comparable.'),
});
/** A rubric's score as kept: with what it was measured. */
export interface KeptScore extends TypeOf<typeof score> {}

const pace = object({
  questions: number('How many were answered.'),
  questionSeconds: number('For these.'),
  otherSeconds: number('For the rest.'),
});
export interface SessionPace extends TypeOf<typeof pace> {}

export const entryShape = object({
  format: format(ENTRY_FORMAT),
  id,
  held: time(
    'When the call was held: ISO 8601 with offset. Where no time of day was given, `call.when` is a day alone, and this its noon or when it was written, for the order only.',
  ),
  written,
  rater: text('Who answered.'),
  mode: text('How much was asked; answers: a note was kept.'),
  call: described(callShape, 'What is known of the call.'),
  answers: answersShape,
  words: optional(wordsShape, 'What was written about the call.'),
  /** In a session that asks for no scores (brief) they are computed all the same. */
  rubrics: mapOf(score, 'By rubric id.'),
  /** `requiredOf` reads it. */
  required: optional(listOf(text()), 'Rubrics that an overall score needs.'),
  overall: overallShape,
  place: placeShape,
  flags: flagsShape,
  plan: nullable(planShape, 'What is taken into the next calls.'),
  promises: listOf(promiseShape, 'Made on the call, on either side.'),
  promisesTakenOut: optional(
    listOf(text()),
    'Ids of promises that were added later, and taken out again in an amendment.',
  ),
  /** Checking scores tells of one that is not known. */
  arithmetic: readAs(number('By which version of the sums it was scored.', INTEGER), () => true),
  /** Pauses left out; absent when nothing was asked. */
  pace: optional(pace, 'How long it took.'),
});
export interface EntryRecord extends TypeOf<typeof entryShape> {}

export const entryKind: RecordKind<EntryRecord, null> = {
  shape: entryShape,
  countedAs: null,
  about: () => ({}),
  withoutWords: (entry, isOption) => ({
    ...only(entry, entryShape, ['words']),
    call: only(entry.call, callShape),
    answers: answersWithoutWords(entry.id, entry.answers, isOption),
    rubrics: Object.fromEntries(
      Object.entries(entry.rubrics).map(([rubric, kept]) => [rubric, only(kept, score)]),
    ),
    plan: entry.plan && { ...only(entry.plan, planShape), say: WORDS_LEFT_OUT },
    promises: entry.promises.map((one) => ({
      ...only(one, promiseShape, ['what']),
      said: WORDS_LEFT_OUT,
    })),
  }),
};

export function isEntry(record: { readonly format: string }): record is EntryRecord {
  return record.format === ENTRY_FORMAT;
}
