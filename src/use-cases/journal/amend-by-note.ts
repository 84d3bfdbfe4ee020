import { auditCall } from '../../domain/audit/audit.ts';
import type { CallFacts } from '../../domain/call/call-facts.ts';
import type { LocalTime } from '../../domain/call/when.ts';
import { callsBefore, isFirstContact } from '../../domain/journal/known-calls.ts';
import { makeEntry } from '../../domain/journal/make-entry.ts';
import type { EntryRecord, JournalRecord } from '../../domain/journal/records/record.ts';
import { requiredOf } from '../../domain/journal/required-of.ts';
import { journalId } from '../../domain/note/call-note.ts';
import { overlayNote } from '../../domain/note/overlay-note.ts';
import { isSameName } from '../../domain/same-name.ts';
import { heldAnew } from '../../domain/session/amend-session.ts';
import { heldCall } from '../note/entry-of-note.ts';
import { type NoOneNote, readOneNote } from '../note/one-note.ts';
import type { NoteInput } from '../ports/notes-port.ts';
import { type AmendEnd, type AmendWorld, keepAmended } from './keep-amended.ts';

export type AmendByNoteEnd =
  | AmendEnd
  | NoOneNote
  /** The note says that it is about another call. */
  | { readonly end: 'other-call'; readonly id: string };

/**
 * An entry with a call note laid over it. Nothing is asked.
 * @param world its rubrics are the versions that the entry was measured with, and others for what it
 *   did not ask
 * @param records those that stand
 */
export async function amendByNote(
  world: AmendWorld & { readonly localTime: LocalTime },
  records: readonly JournalRecord[],
  entry: EntryRecord,
  inputs: AsyncIterable<NoteInput>,
): Promise<AmendByNoteEnd> {
  const rubrics = world.rubrics.map(({ rubric }) => rubric);
  const read = await readOneNote(withAnswers(inputs), rubrics);
  if (read.end !== 'read') return read;
  const { note, written } = read;
  const id = journalId(note);
  if (id !== null && id !== entry.id) return { end: 'other-call', id };
  const said = overlayNote(entry, note, written);
  const call = settledCall(entry, said.call, note.call, records, world.localTime);
  const facts = { ...entry, ...said, call, held: heldAnew(entry, call) };
  const audit = auditCall(rubrics, requiredOf(entry), facts.answers, call);
  const hashes = new Map(world.rubrics.map((loaded) => [loaded.rubric.id, loaded]));
  return keepAmended(world, entry, { ...facts, ...makeEntry(facts, audit, hashes) });
}

// --- internal ---

/** A note that only amends need not say that it has no answers. */
async function* withAnswers(inputs: AsyncIterable<NoteInput>): AsyncGenerator<NoteInput> {
  for await (const input of inputs) {
    const value = input.kind === 'note' && input.read.ok ? input.read.value : null;
    const lacks = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (input.kind !== 'note' || !lacks || Object.hasOwn(value, 'answers')) yield input;
    else yield { ...input, read: { ok: true, value: { ...value, answers: {} } } };
  }
}

/** With its time as the journal keeps it, and no first contact where it was with a known account. */
function settledCall(
  entry: EntryRecord,
  call: CallFacts,
  named: CallFacts,
  records: readonly JournalRecord[],
  localTime: LocalTime,
): CallFacts {
  const timed = named.when === undefined ? call : heldCall(call, entry.written, localTime).call;
  if (named['first-contact'] !== undefined || named.account === undefined) return timed;
  if (isSameName(named.account, entry.call.account)) return timed;
  const first = isFirstContact(callsBefore(records, entry), named.account);
  return first === false ? { ...timed, 'first-contact': false } : timed;
}
