import {
  type EntryRecord,
  isAmendment,
  isEntry,
  type JournalRecord,
} from '../../domain/journal/records/record.ts';
import type { IsOption } from '../../domain/journal/records/words-left-out.ts';
import { type RubricsAtHand, rubricFinder } from './known-rubrics.ts';

/**
 * Tells an option that was chosen from words that were typed, by what each entry was answered with.
 * Where that is not at hand nothing counts as an option.
 * @param records whole ones
 */
export function optionsOf(records: Iterable<JournalRecord>, rubrics: RubricsAtHand): IsOption {
  const find = rubricFinder(rubrics);
  const measured = new Map<string, ReadonlyMap<string, string>>();
  const same = new Map<string, ReadonlyMap<string, string>>(); // most calls are measured alike
  for (const record of records) {
    const entry = isAmendment(record) ? record.entry : record;
    if (!isEntry(entry)) continue;
    const hashes = hashesOf(entry);
    const key = JSON.stringify([...hashes]);
    if (!same.has(key)) same.set(key, hashes);
    measured.set(entry.id, same.get(key) ?? hashes);
  }
  return (entry, rubric, question, answer) => {
    const hash = measured.get(entry)?.get(rubric);
    const questions = hash === undefined ? [] : (find(hash)?.rubric.questions ?? []);
    const asked = questions.find(({ id }) => id === question);
    return asked?.kind === 'choice' && asked.options.some(({ id }) => id === answer);
  };
}

// --- internal ---

function hashesOf({ rubrics }: EntryRecord): ReadonlyMap<string, string> {
  return new Map(Object.entries(rubrics).map(([id, { hash }]) => [id, hash]));
}
