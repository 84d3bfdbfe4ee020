import { described, object, type TypeOf } from '../../shape.ts';
import { entryKind, entryShape } from './entry.ts';
import { format, id, type RecordKind, written } from './record-kind.ts';
import { only } from './words-left-out.ts';

/** An entry said anew; the older record stays underneath. Of several the latest written counts. */

export const AMENDMENT_FORMAT = 'aftercall/amendment@1';

const shape = object({
  format: format(AMENDMENT_FORMAT),
  id,
  written,
  entry: described(entryShape, 'As it is to stand, with the id of the one it stands for.'),
});
export interface AmendmentRecord extends TypeOf<typeof shape> {}

export const amendmentKind: RecordKind<AmendmentRecord, 'amendments'> = {
  shape,
  countedAs: 'amendments',
  about: ({ entry }) => ({ call: entry?.id }),
  withoutWords: (record, isOption) => ({
    ...only(record, shape),
    entry: entryKind.withoutWords(record.entry, isOption),
  }),
};

export function isAmendment(record: { readonly format: string }): record is AmendmentRecord {
  return record.format === AMENDMENT_FORMAT;
}
