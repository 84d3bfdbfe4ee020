import { always, object, oneOf, optional, type TypeOf, text } from '../../shape.ts';
import { promiseShape } from './entry.ts';
import { day, format, id, idOf, type RecordKind, written } from './record-kind.ts';
import { only, WORDS_LEFT_OUT } from './words-left-out.ts';

/**
 * What happened to a promise after its call was kept: what became of it, that this was taken back,
 * or a new day it is due. Or, where it has `said`, a promise that was added to a call.
 */

export const PROMISE_FORMAT = 'aftercall/promise@1';

/** What became of a promise; while there is none it is open. */
export const PROMISE_ENDS = ['kept', 'broken', 'released'] as const;
export type PromiseEnd = (typeof PROMISE_ENDS)[number];

const shape = object({
  format: format(PROMISE_FORMAT),
  id,
  written,
  promise: idOf('Its id.'),
  /** Absent in old records of changes. */
  entry: optional(idOf('The id of the entry whose call it belongs to.')),
  said: optional(text('As typed; only where it was added to a call after it.')),
  owner: promiseShape.fields.owner,
  what: promiseShape.fields.what,
  due: optional(day('The day, or a new one: 2026-12-03.')),
  end: optional(oneOf(PROMISE_ENDS, 'What became of it.')),
  reopened: optional(always(true, 'It is open again.')),
});
export interface PromiseRecord extends TypeOf<typeof shape> {}

/** A promise that was added to a call, with no session about it. */
export interface AddedPromise extends PromiseRecord {
  readonly entry: string;
  readonly said: string;
}

export const promiseKind: RecordKind<PromiseRecord, 'promiseChanges'> = {
  shape,
  countedAs: 'promiseChanges',
  about: ({ entry, promise }) => ({ call: entry, promise }),
  withoutWords: (record) => ({
    ...only(record, shape, ['what']),
    ...(record.said !== undefined && { said: WORDS_LEFT_OUT }),
  }),
};

export function isPromise(record: { readonly format: string }): record is PromiseRecord {
  return record.format === PROMISE_FORMAT;
}

export function isAddedPromise(record: { readonly format: string }): record is AddedPromise {
  return isPromise(record) && record.said !== undefined && record.entry !== undefined;
}
