import { answersShape } from '../../audit/answers.ts';
import { mapOf, number, object, optional, type TypeOf, text } from '../../shape.ts';
import { format, INTEGER, id, idOf, type RecordKind, written } from './record-kind.ts';
import { answersWithoutWords, only } from './words-left-out.ts';

/** An old call answered again without seeing the answers of then: how much a rep's answers vary. */

export const RETEST_FORMAT = 'aftercall/retest@1';

const difference = object({
  by: number('The second score minus the first.'),
  matched: number('Questions answered both times.', INTEGER),
  scoringHash: text('What it was measured with.'),
});
export interface RepeatDifference extends TypeOf<typeof difference> {}

const shape = object({
  format: format(RETEST_FORMAT),
  id,
  written,
  entry: idOf('The id of the entry that was answered again.'),
  answers: answersShape,
  /**
   * Where enough was answered both times. Kept at once, so that a later correction of the entry, or
   * its being forgotten, changes nothing.
   */
  compared: optional(mapOf(difference, 'By rubric id.')),
});
export interface RetestRecord extends TypeOf<typeof shape> {}

export const retestKind: RecordKind<RetestRecord, 'retests'> = {
  shape,
  countedAs: 'retests',
  about: ({ entry }) => ({ call: entry }),
  withoutWords: (record, isOption) => ({
    ...only(record, shape),
    answers: answersWithoutWords(record.entry, record.answers, isOption),
  }),
};

export function isRetest(record: { readonly format: string }): record is RetestRecord {
  return record.format === RETEST_FORMAT;
}
