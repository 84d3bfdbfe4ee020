import { type Answers, answerTo } from '../audit/answers.ts';
import type { CallFacts } from '../call/call-facts.ts';
import type { Words } from '../call/words.ts';
import type { EntryRecord } from '../journal/records/record.ts';
import type { CallNote } from './call-note.ts';
import { type Fields, ownValue } from './field-reader.ts';

/** What an entry says of a call. */
type Said = Pick<EntryRecord, 'call' | 'answers'> & { readonly words?: Words | undefined };

/**
 * An entry with a note laid over it: what the note names takes the place of what stood there, what it
 * names as `null` goes, and the rest stays. `when` is as the note has it.
 * @param written the note before it was checked, since that left every `null` out
 */
export function overlayNote(entry: Said, note: CallNote, written: unknown): Said {
  const words: Words = overlaid(entry.words ?? {}, note.words, fieldIn(written, 'words'));
  const isWordless = entry.words === undefined && Object.keys(words).length === 0;
  const call: CallFacts = overlaid(entry.call, note.call, fieldIn(written, 'call'));
  const answers = overlaidAnswers(entry.answers, note.answers, fieldIn(written, 'answers'));
  return { call, answers, ...(!isWordless && { words }) };
}

// --- internal ---

function overlaidAnswers(before: Answers, now: Answers, written: unknown): Answers {
  const all = Object.keys(overlaid(before, now, written)).map((rubric) => {
    const [old, given] = [answerTo(before, rubric) ?? {}, answerTo(now, rubric) ?? {}];
    return [rubric, overlaid(old, given, fieldIn(written, rubric))] as const;
  });
  return Object.fromEntries(all.filter(([, answers]) => Object.keys(answers).length > 0));
}

function overlaid<T extends object>(before: T, now: T, written: unknown): T {
  const all = Object.entries({ ...before, ...now });
  return Object.fromEntries(all.filter(([key]) => fieldIn(written, key) !== null)) as T;
}

/** What stands under a key; undefined where nothing does. */
function fieldIn(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Fields)[key] === null ? null : ownValue(value as Fields, key);
}
