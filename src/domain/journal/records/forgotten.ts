import { listOf, object, type TypeOf } from '../../shape.ts';
import { format, id, idOf, type RecordKind, written } from './record-kind.ts';
import { only } from './words-left-out.ts';

/** Ids of records that were erased, so that a later sync or import cannot bring them back. */

export const FORGOTTEN_FORMAT = 'aftercall/forgotten@1';

const shape = object({
  format: format(FORGOTTEN_FORMAT),
  id,
  written,
  forgotten: listOf(idOf(), 'Ids that must not come back.'),
});
export interface ForgottenRecord extends TypeOf<typeof shape> {}

export const forgottenKind: RecordKind<ForgottenRecord, null> = {
  shape,
  countedAs: null,
  about: () => ({}),
  withoutWords: (record) => only(record, shape),
};

export function isForgotten(record: { readonly format: string }): record is ForgottenRecord {
  return record.format === FORGOTTEN_FORMAT;
}
