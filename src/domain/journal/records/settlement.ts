import { object, oneOf, type TypeOf } from '../../shape.ts';
import { format, id, idOf, type RecordKind, written } from './record-kind.ts';
import { only } from './words-left-out.ts';

/** What became of a plan. */

export const SETTLEMENT_FORMAT = 'aftercall/settlement@1';

export const OUTCOMES = ['kept', 'partly', 'no-chance', 'forgot', 'dropped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const shape = object({
  format: format(SETTLEMENT_FORMAT),
  id,
  written,
  plan: idOf('Its id.'),
  outcome: oneOf(OUTCOMES, 'What became of it.'),
});
export interface SettlementRecord extends TypeOf<typeof shape> {}

export const settlementKind: RecordKind<SettlementRecord, 'settlements'> = {
  shape,
  countedAs: 'settlements',
  about: ({ plan }) => ({ plan }),
  withoutWords: (record) => only(record, shape),
};

export function isSettlement(record: { readonly format: string }): record is SettlementRecord {
  return record.format === SETTLEMENT_FORMAT;
}
