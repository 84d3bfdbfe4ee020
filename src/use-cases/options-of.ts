import { isAmendment, isEntry, type JournalRecord } from '../domain/journal/record.ts';
import type { IsOption } from '../domain/journal/without-words.ts';
import { type RubricsAtHand, rubricFinder } from './known-rubrics.ts';

/**
 * Tells an option that was chosen from words that were typed, by what each entry was answered with.
 * Where that is not at hand nothing counts as an option.
 * @param records whole ones
 */
export function optionsOf(records: readonly JournalRecord[], rubrics: RubricsAtHand): IsOption {
  const find = rubricFinder(rubrics);
  const entries = records.flatMap((one) => {
    if (isAmendment(one)) return [one.entry];
    return isEntry(one) ? [one] : [];
  });
  const hashes = new Map(entries.map((entry) => [entry.id, entry.rubrics]));
  return (entry, rubric, question, answer) => {
    const kept = hashes.get(entry);
    const hash = kept !== undefined && Object.hasOwn(kept, rubric) ? kept[rubric]?.hash : undefined;
    const questions = hash === undefined ? [] : (find(hash)?.rubric.questions ?? []);
    const asked = questions.find(({ id }) => id === question);
    return asked?.kind === 'choice' && asked.options.some(({ id }) => id === answer);
  };
}
