import { fold } from '../../../../domain/fold.ts';
import type { Hit } from '../../../../domain/journal/find/gather-hits.ts';
import type {
  SearchedField,
  SearchedText,
} from '../../../../domain/journal/find/searched-texts.ts';
import type { Paper } from '../../text/paper.ts';
import { excerpt, highlighted } from './highlight.ts';
import { listWidth, renderJournalList } from './journal-list.ts';

/**
 * One line a call, as in a list, and below it where the words are.
 * @param words folded; without any it is a list
 */
export function renderHits(hits: readonly Hit[], words: readonly string[], paper: Paper): string {
  const paint = (text: string) => highlighted(text, words, paper.strong);
  const calls = hits.map(({ call }) => call);
  const lines = renderJournalList(calls, paper, paint).split('\n');
  return hits
    .flatMap(({ found }, i) => [
      lines[i] ?? '',
      ...found.flatMap((text) => foundLines(text, words, paper)),
    ])
    .join('\n');
}

// --- internal ---

/** The names of a call stand in its line already. */
const LABELS: Readonly<Record<SearchedField, string | null>> = {
  account: null,
  contact: null,
  type: null,
  sentence: 'They said',
  moment: 'A moment',
  text: 'Notes',
  promise: 'Promise',
  plan: 'Plan',
};

const LABEL_AT = 12;
const TEXT_AT = LABEL_AT + 11;

/** A long text has its words far apart: so many cuts of it at most. */
const MOST_CUTS = 3;

function foundLines(
  { in: field, text }: SearchedText,
  words: readonly string[],
  paper: Paper,
): readonly string[] {
  const label = LABELS[field];
  if (label === null) return [];
  const lines: string[] = [];
  let missing = words;
  while (lines.length < MOST_CUTS && missing.length > 0) {
    const cut = excerpt(text, missing, listWidth(paper) - TEXT_AT, paper.signs.cut);
    if (!hasAny(cut, missing) && lines.length > 0) break;
    const head = (lines.length === 0 ? label : '').padEnd(TEXT_AT - LABEL_AT);
    const line = highlighted(cut, words, paper.strong);
    lines.push(`${' '.repeat(LABEL_AT)}${paper.quiet(head)}${line}`.trimEnd());
    const shown = fold(cut);
    missing = missing.filter((word) => !shown.includes(word));
  }
  return lines;
}

function hasAny(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.some((word) => folded.includes(word));
}
