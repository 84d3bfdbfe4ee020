import { shortId } from '../../domain/journal/find/find-entry.ts';
import type { EntryRecord } from '../../domain/journal/records/record.ts';
import { dayAndTime } from './text/dates.ts';
import { visible } from './text/visible.ts';

/** `Acme · Jo Brandt · Fri 20 Nov 2026, 15:30 · 019a8c3e-51b2`: which call is meant, and how to name it. */
export function callName(
  { id, call, held }: Pick<EntryRecord, 'id' | 'call' | 'held'>,
  dot: string,
): string {
  const names = [call.account, call.contact].filter((name) => name !== undefined);
  return [...names, dayAndTime(held), shortId({ id })].map(visible).join(` ${dot} `);
}
