import { shortId } from '../../../domain/journal/find/find-entry.ts';
import type { EntryRecord } from '../../../domain/journal/records/record.ts';
import { whenHeld } from './dates.ts';
import { visible } from './visible.ts';

/** `Acme · Jo Brandt · Fri 20 Nov 2026, 15:30 · 019a8c3e-51b2`: which call is meant, and how to name it. */
export function callName(
  entry: Pick<EntryRecord, 'id' | 'call' | 'held' | 'mode'>,
  dot: string,
): string {
  const { call } = entry;
  const names = [call.account, call.contact].filter((name) => name !== undefined);
  return [...names, whenHeld(entry), shortId(entry)].map(visible).join(` ${dot} `);
}
