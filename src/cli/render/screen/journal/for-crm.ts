import { promisesOf, type StandingPromise } from '../../../../domain/journal/open-promises.ts';
import type { EntryRecord, JournalRecord } from '../../../../domain/journal/records/record.ts';
import { day, whenHeld } from '../../text/dates.ts';
import { counted } from '../../text/layout.ts';
import { visible } from '../../text/visible.ts';

/**
 * A call for the customer's file: facts, their sentence, what was promised, as it stands now. All
 * else, the moment and the notes too, is the rep's own. Plain lines without colour or signs, not
 * wrapped: whatever it is pasted into does that.
 */
export function renderForCrm(entry: EntryRecord, records: readonly JournalRecord[]): string {
  const sentence = entry.words?.sentence;
  const promises = promisesOf(records).filter((one) => one.entry === entry.id);
  return [
    facts(entry),
    sentence && `They said: "${visible(sentence)}"`,
    promises.length > 0 && ['Next steps:', ...promises.map(promiseLine)].join('\n'),
  ]
    .filter((block) => typeof block === 'string' && block !== '')
    .join('\n\n');
}

// --- internal ---

function facts(entry: EntryRecord): string {
  const { call } = entry;
  const names = [call.account, call.contact].filter((name) => name !== undefined).map(visible);
  const more = [
    whenHeld(entry),
    call.type !== undefined && visible(call.type),
    call.minutes !== undefined && counted(call.minutes, 'minute'),
    call['first-contact'] === true && 'first contact',
  ].filter((fact) => fact !== false);
  const title = names.length === 0 ? 'Call' : `Call with ${names.join(', ')}`;
  return `${title}\n${more.join(', ')}`;
}

function promiseLine({ owner, what, said, due, end }: StandingPromise): string {
  const who = owner === undefined ? '' : `${visible(owner)}: `;
  const when = due === undefined ? '' : `, by ${day(due)}`;
  return `- ${who}${visible(what ?? said)}${when}${end === undefined ? '' : ` (${end})`}`;
}
