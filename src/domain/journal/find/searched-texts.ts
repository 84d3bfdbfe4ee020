import type { EntryRecord } from '../records/record.ts';

/** A text of an entry that words are looked for in. */
export interface SearchedText {
  readonly in: SearchedField;
  readonly text: string;
}

export const SEARCHED_FIELDS = [
  'account',
  'contact',
  'type',
  'sentence',
  'moment',
  'text',
  'promise',
  'plan',
] as const;
export type SearchedField = (typeof SEARCHED_FIELDS)[number];

/** Everything of an entry that someone wrote in words. */
export function searchedTexts({
  call,
  words,
  promises,
  plan,
}: EntryRecord): readonly SearchedText[] {
  const { sentence, moment, text } = words ?? {};
  const texts: readonly (readonly [SearchedField, string | undefined])[] = [
    ['account', call.account],
    ['contact', call.contact],
    ['type', call.type],
    ['sentence', sentence],
    ['moment', moment],
    ['text', text],
    ...promises.map(({ said }) => ['promise', said] as const),
    ['plan', plan?.say],
  ];
  return texts.flatMap(([field, text]) => (text === undefined ? [] : [{ in: field, text }]));
}
