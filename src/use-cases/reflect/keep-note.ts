import type { CallFacts } from '../../domain/call/call-facts.ts';
import type { LocalTime } from '../../domain/call/when.ts';
import { changesSince } from '../../domain/journal/comparable.ts';
import { withHashesAnew } from '../../domain/journal/hashes-anew.ts';
import { isFirstContact, withoutBlanks } from '../../domain/journal/known-calls.ts';
import type { EntryRecord, JournalRecord } from '../../domain/journal/records/record.ts';
import { type CallNote, isEmptyNote, journalId } from '../../domain/note/call-note.ts';
import { type Card, cardOf, isFirstCard } from '../../domain/session/card.ts';
import { recordsThatCount } from '../kept/read-kept.ts';
import { entryOfNote, heldCall, rubricsOf } from '../note/entry-of-note.ts';
import { type NoOneNote, readOneNote } from '../note/one-note.ts';
import type { Clock, Ids } from '../ports/clock-port.ts';
import type { Journal } from '../ports/journal-port.ts';
import type { NoteInput } from '../ports/notes-port.ts';
import type { LoadedPack } from '../ports/rubrics-port.ts';

export interface KeepWorld {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Journal;
  readonly shelf: LoadedPack;
  readonly localTime: LocalTime;
}

export type KeepEnd =
  | { readonly end: 'kept'; readonly entry: EntryRecord; readonly card: Card }
  | { readonly end: 'kept-before'; readonly id: string }
  | NoOneNote;

/**
 * What a session does, without its questions: one call note is audited and kept in the journal.
 *
 * @param given facts from the command line, which go before those of the note
 */
export async function keepNote(
  world: KeepWorld,
  inputs: AsyncIterable<NoteInput>,
  given: CallFacts,
): Promise<KeepEnd> {
  const rubrics = world.shelf.rubrics.map(({ rubric }) => rubric);
  const read = await readOneNote(inputs, rubrics);
  if (read.end !== 'read') return read;
  const { note } = read;
  if (isEmptyNote(note)) return { end: 'nothing-to-keep' };
  const reading = await world.journal.readAll();
  const id = journalId(note) ?? world.ids.next();
  if (reading.records.some((record) => record.id === id)) return { end: 'kept-before', id };
  return keep(world, id, { ...note, call: { ...note.call, ...given } }, recordsThatCount(reading));
}

// --- internal ---

async function keep(
  world: KeepWorld,
  id: string,
  note: CallNote,
  records: readonly JournalRecord[],
): Promise<KeepEnd> {
  const { shelf, journal } = world;
  const written = world.clock.now();
  const { held, call: timed } = heldCall(note.call, written, world.localTime);
  const call = settledFacts(timed, records);
  const { entry, audit } = entryOfNote(shelf, note, { id, written, call, held });
  journal.keepRubrics(rubricsOf(entry, shelf));
  await journal.append([entry]);
  const atHand = (hash: string) => shelf.rubrics.find((one) => one.hash === hash) ?? null;
  const changes = changesSince(withHashesAnew(records, atHand), shelf.rubrics, entry);
  const isFirst = isFirstCard(records);
  const { mode } = entry;
  const facts = { call, held, mode, scored: true, isFirst, ...sentenceOf(note.words) };
  const card = cardOf(facts, audit, changes);
  return { end: 'kept', entry, card };
}

/** Whether it was a first contact follows from the journal, if nothing is said. */
function settledFacts(call: CallFacts, records: readonly JournalRecord[]): CallFacts {
  const first = call['first-contact'] ?? isFirstContact(records, call.account);
  return withoutBlanks({
    ...call,
    ...(first !== undefined && { 'first-contact': first }),
  });
}

function sentenceOf({ sentence }: CallNote['words']): Pick<Card, 'sentence'> {
  return sentence === undefined ? {} : { sentence };
}
