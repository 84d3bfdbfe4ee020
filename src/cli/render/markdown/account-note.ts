import { roundForDisplay } from '../../../domain/audit/numbers.ts';
import type { EntryRecord } from '../../../domain/journal/records/record.ts';
import { showsScores } from '../../../domain/journal/shows-scores.ts';
import type { FrontValue } from '../../../use-cases/ports/export-port.ts';
import { hasTime } from '../text/dates.ts';
import { inert } from './escape.ts';

/** What queries go by: how many calls, and the day of the latest. */
export function accountFront(latestFirst: readonly EntryRecord[]): Record<string, FrontValue> {
  const [latest] = latestFirst;
  return {
    calls: latestFirst.length,
    ...(latest !== undefined && { 'last-call': { day: latest.held.slice(0, 10) } }),
    tags: ['aftercall', 'account'],
  };
}

/** The text of a note on an account: a link to each of its calls, the latest first. */
export function accountBody(
  account: string,
  latestFirst: readonly EntryRecord[],
  nameOf: (entry: EntryRecord) => string,
): string {
  const lines = latestFirst.map((entry) => {
    const { type, contact } = entry.call;
    const overall = showsScores(entry) ? entry.overall : null;
    const facts = [
      hasTime(entry) && entry.held.slice(11, 16),
      type && inert(type),
      contact && `with ${inert(contact)}`,
      overall !== null && `overall ${roundForDisplay(overall)}`,
    ].filter(Boolean);
    return `- [[${nameOf(entry)}]]: ${facts.join(', ')}`;
  });
  return `# ${inert(account)}\n\n${lines.join('\n')}`;
}
