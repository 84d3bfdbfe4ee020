import type { EntryRecord } from '../../../domain/journal/record.ts';
import { inert } from './escape.ts';

/** The text of a note on an account: a link to each of its calls, the latest first. */
export function accountBody(
  account: string,
  latestFirst: readonly EntryRecord[],
  nameOf: (entry: EntryRecord) => string,
): string {
  const lines = latestFirst.map((entry) => {
    const { type, contact } = entry.call;
    const facts = [type && inert(type), contact && `with ${inert(contact)}`].filter(Boolean);
    return `- [[${nameOf(entry)}]]${facts.length > 0 ? `: ${facts.join(', ')}` : ''}`;
  });
  return `# ${inert(account)}\n\n${lines.join('\n')}`;
}
