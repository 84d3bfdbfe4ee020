import { type DayRange, isWithin } from '../../dates/days.ts';
import { fold } from '../../fold.ts';
import { nameKey } from '../../same-name.ts';
import type { EntryRecord } from '../records/record.ts';
import { showsScores } from '../shows-scores.ts';
import { type SearchedText, searchedTexts } from './searched-texts.ts';

/** Which calls are looked for, as a person says it. What is left out asks for nothing. */
export interface Wish {
  /** All of them must be there, each in some text; one with spaces is a phrase. */
  readonly words?: readonly string[];
  /** Part of the name is enough, for these three. */
  readonly account?: string | undefined;
  readonly contact?: string | undefined;
  readonly type?: string | undefined;
  readonly held?: DayRange | undefined;
  /** The id of a rubric that was answered. */
  readonly rubric?: string | undefined;
  /** The band that a score is in: that rubric's, or, without one, any. */
  readonly band?: string | undefined;
}

/** A wish made ready to be compared: its texts are folded, empty words are left out. */
export interface Filter extends Wish {
  readonly words: readonly string[];
}

export function makeFilter(wish: Wish): Filter {
  const folded = (text: string | undefined) => (text === undefined ? undefined : nameKey(text));
  const words = (wish.words ?? []).map((word) => fold(word).trim());
  return {
    ...wish,
    words: [...new Set(words.filter((word) => word !== ''))],
    account: folded(wish.account),
    contact: folded(wish.contact),
    type: folded(wish.type),
    band: folded(wish.band),
  };
}

/** Whether it asks for anything at all. */
export function isSelective({ words, ...wish }: Filter): boolean {
  return words.length > 0 || Object.values(wish).some((part) => part !== undefined);
}

/**
 * The texts of an entry that hold words looked for; without words there are none. Null when the
 * entry is not among what is looked for.
 */
export function findIn(entry: EntryRecord, filter: Filter): readonly SearchedText[] | null {
  return fitsFacts(entry, filter) ? findWords(entry, filter.words) : null;
}

// --- internal ---

function fitsFacts(entry: EntryRecord, filter: Filter): boolean {
  const { account, contact, type, held, rubric, band } = filter;
  const { call } = entry;
  return (
    (held === undefined || isWithin(entry.held, held)) &&
    hasName(call.account, account) &&
    hasName(call.contact, contact) &&
    hasName(call.type, type) &&
    (rubric === undefined || wasAnswered(entry, rubric)) &&
    (band === undefined || isInBand(entry, band, rubric))
  );
}

function hasName(name: string | undefined, part: string | undefined): boolean {
  return part === undefined || (name !== undefined && nameKey(name).includes(part));
}

function wasAnswered({ answers }: EntryRecord, rubric: string): boolean {
  return Object.hasOwn(answers, rubric) && Object.keys(answers[rubric] ?? {}).length > 0;
}

/** A session that promised no scores is in no band. */
function isInBand(entry: EntryRecord, band: string, rubric: string | undefined): boolean {
  if (!showsScores(entry)) return false;
  return Object.entries(entry.rubrics).some(
    ([id, { band: its }]) =>
      (rubric === undefined || id === rubric) && its !== undefined && fold(its).trim() === band,
  );
}

function findWords(entry: EntryRecord, words: readonly string[]): readonly SearchedText[] | null {
  if (words.length === 0) return [];
  const missing = new Set(words);
  const found = searchedTexts(entry).filter(({ text }) => {
    const folded = fold(text);
    const here = words.filter((word) => folded.includes(word));
    for (const word of here) missing.delete(word);
    return here.length > 0;
  });
  return missing.size === 0 ? found : null;
}
