import { isFirstContact } from '../../domain/journal/known-calls.ts';
import type { JournalRecord } from '../../domain/journal/records/record.ts';
import type { Reply } from '../../domain/session/reply.ts';
import { recordsThatCount } from '../kept/read-kept.ts';
import type { Journal } from '../ports/journal-port.ts';

/** Whether this is a first contact follows from the whole journal, unless the rep said so. */
export async function withFirstContact(
  reply: Reply,
  journal: Journal,
  recent: readonly JournalRecord[],
): Promise<Reply> {
  if (reply.say !== 'facts' || reply.call['first-contact'] !== undefined) return reply;
  const { account } = reply.call;
  if (account === undefined) return reply;
  const first =
    isFirstContact(recent, account) &&
    isFirstContact(recordsThatCount(await journal.readAll()), account);
  return { say: 'facts', call: { ...reply.call, 'first-contact': first } };
}
