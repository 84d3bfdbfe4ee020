import type { EntryRecord } from './records/record.ts';

/** Whether the session promised scores: a brief one does not. */
export function showsScores({ mode }: Pick<EntryRecord, 'mode'>): boolean {
  return mode !== 'brief';
}
