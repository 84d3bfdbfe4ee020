import type { GzipFault } from '../../../domain/faults.ts';
import type { ProblemCode } from '../../../domain/problem.ts';
import { nearest } from '../text/did-you-mean.ts';
import { counted } from '../text/layout.ts';
import type { SentencesFor } from './sentences-for.ts';
import { instead, quoted } from './words.ts';

/** What is wrong in a table of call notes, in a packed file or in a folder. */
export const ABOUT_TABLES: SentencesFor<AboutTables> = {
  'columns-passed-over': ({ columns, known }) =>
    `Passed over, since they are none of ours: ${listed(columns.map((one) => withNear(one, known)))}.`,
  'misspelt-column': ({ column, meant }) =>
    `There is no column ${quoted(column)}; did you mean ${quoted(meant)}? If not, pass it over with --map.`,
  'ambiguous-column': ({ column, names }) =>
    `${quoted(column)} is asked more than once: call the column ${names.join(' or ')}, or say which it is with --map.`,
  'no-answer-column': () =>
    'No column here holds answers. Name them as in listening.gave-it-back, or say what they are with --map.',
  'no-such-column': ({ column, known }) =>
    `The map names a column ${quoted(column)} that is not here${instead(column, known)}`,
  'too-many-cells': ({ got, of }) =>
    `This row has ${got} cells and the headings have ${of}: a text with the separating sign in it needs quotes around it.`,
  'row-too-short': ({ got, of }) =>
    `This row has ${counted(got, 'cell')} and the headings have ${of}: the rest counts as not asked. Others here may be short too.`,
  'answered-twice': () => 'Another column says something else about the same; keep one of them.',
  'gzip-cut': ({ how }) => `${GZIP_ENDS[how]}; what came before that is scored.`,
  'no-notes-in': ({ name }) =>
    `There are no call notes in ${quoted(name)}: files that end in .md, .yaml, .json, .jsonl, .csv or .tsv, with or without .gz.`,
  'no-match': ({ pattern }) => `No file here matches ${quoted(pattern)}.`,
};

// --- internal ---

type AboutTables = Extract<
  ProblemCode,
  | 'columns-passed-over'
  | 'misspelt-column'
  | 'ambiguous-column'
  | 'no-answer-column'
  | 'no-such-column'
  | 'too-many-cells'
  | 'row-too-short'
  | 'answered-twice'
  | 'gzip-cut'
  | 'no-notes-in'
  | 'no-match'
>;

const GZIP_ENDS: Readonly<Record<GzipFault, string>> = {
  cut: 'This gzip file ends too early',
  damaged: 'This gzip file is damaged',
  followed: 'Behind the end of this gzip file stands something else',
};

const MOST_LISTED = 12;

function listed(words: readonly string[]): string {
  const more = words.length - MOST_LISTED;
  return words.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function withNear(column: string, known: readonly string[]): string {
  const near = column.length < 5 ? undefined : nearest(column, known);
  return near === undefined ? quoted(column) : `${quoted(column)} (did you mean ${quoted(near)}?)`;
}
