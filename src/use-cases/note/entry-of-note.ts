import type { Answers } from '../../domain/audit/answers.ts';
import { type Audit, auditCall } from '../../domain/audit/audit.ts';
import type { CallFacts } from '../../domain/call/call-facts.ts';
import { heldAt, isDayAlone, type LocalTime, parseWhen } from '../../domain/call/when.ts';
import { makeEntry } from '../../domain/journal/make-entry.ts';
import type { EntryRecord } from '../../domain/journal/records/record.ts';
import type { CallNote } from '../../domain/note/call-note.ts';
import type { HashedRubric, LoadedPack } from '../ports/rubrics-port.ts';

/** What an entry says that its note leaves open. */
interface Settled extends HeldCall {
  readonly id: string;
  readonly written: string;
}

/** A call, and when it was held as the journal keeps it. */
interface HeldCall {
  readonly call: CallFacts;
  readonly held: string;
}

/** A checked note as an entry of the journal. */
export function entryOfNote(
  { pack, rubrics: loaded }: LoadedPack,
  note: CallNote,
  { id, written, call, held }: Settled,
): { readonly entry: EntryRecord; readonly audit: Audit } {
  const answers = withoutUnasked(note.answers);
  const rubrics = loaded.map(({ rubric }) => rubric);
  const audit = auditCall(rubrics, pack.required, answers, call);
  const hashes = new Map(loaded.map((one) => [one.rubric.id, one]));
  const { rater, words } = note;
  const facts = { id, held, written, rater, call, answers, words };
  const entry = makeEntry({ ...facts, mode: 'answers', plan: null, promises: [] }, audit, hashes);
  return { entry, audit };
}

/** What an entry was measured with. */
export function rubricsOf(entry: EntryRecord, { rubrics }: LoadedPack): readonly HashedRubric[] {
  return rubrics.filter(({ rubric }) => Object.hasOwn(entry.rubrics, rubric.id));
}

/**
 * A call with its times as the journal keeps them: a day alone stays one, and only orders by its
 * noon; without a day it counts as held when it is written.
 */
export function heldCall(call: CallFacts, written: string, localTime: LocalTime): HeldCall {
  const when = call.when === undefined ? null : parseWhen(call.when);
  if (when === null) return { call, held: written };
  const held = heldAt(when, localTime);
  return { call: isDayAlone(call.when) ? call : { ...call, when: held }, held };
}

// --- internal ---

function withoutUnasked(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, given]) => Object.keys(given).length > 0),
  );
}
