import type { ProblemCode } from '../../../domain/problem.ts';
import { nearest } from '../text/did-you-mean.ts';
import type { SentencesFor } from './sentences-for.ts';
import { quoted } from './words.ts';

/** What is wrong in a spreadsheet of questions. */
export const ABOUT_SHEETS: SentencesFor<AboutSheets> = {
  'no-question-column': () =>
    'The first row must name the columns, as in: question,1,2,3,4,5,best. None here is called question.',
  'headings-below': () =>
    'The columns are named in this row; take out every row above it, so that it is the first.',
  'ideal-needs-notes': ({ best }) =>
    `A best of ${best} needs two notes, in the columns "under note" (what fell short) and "over note" (what went past).`,
  'unknown-column': ({ column, known, meant }) => {
    const near = meant ?? nearest(column, known);
    if (near !== undefined)
      return `There is no column ${quoted(column)}; did you mean ${quoted(near)}?`;
    return `There is no column ${quoted(column)}; there are question, 1 to 5, best, weight, short, na, practice, low note, high note, under note and over note.`;
  },
  'repeated-column': ({ column }) => `Two columns are called ${quoted(column)}; keep one of them.`,
  'cell-without-column': () =>
    'This cell stands under no column: give its column a name in the first row, or empty it.',
  'empty-cell': ({ column, wanted }) => `The cell ${quoted(column)} is empty: ${wanted}.`,
  'best-unclear': ({ got, points }) =>
    `${quoted(got)} does not say what is best: write high (${points} is best), low (1 is best), or the point that is ideal, such as ${Math.ceil(points / 2)}.`,
  'option-unclear': ({ got }) =>
    `Write what this option earns in brackets behind it, 0 to 100, as in: ${got.slice(0, 40)} (50).`,
  'band-unclear': ({ got }) =>
    `${quoted(got)} is no ideal band: write where it begins and ends, as in 35 to 50.`,
  'when-unclear': ({ got }) =>
    `${quoted(got)} does not say when to ask: write "a-question at most 2" or "call.type is review or discovery".`,
  'note-without-side': () =>
    'Begin each note with its side, as in "low: You moved on."; the sides are low, high, under and over.',
  'second-rubric-row': () => 'There is one row for the whole rubric, and this is a second one.',
  'unclosed-cell': () => 'The quote that opens this cell is never closed.',
  'quote-in-cell': () =>
    'A quote inside a cell in quotes is written twice: ""; or a comma is missing behind this one.',
  'not-csv': () =>
    'This is a spreadsheet in its own format. Save it as CSV (File, Save as, CSV UTF-8) and give that file.',
};

// --- internal ---

type AboutSheets = Extract<
  ProblemCode,
  | 'no-question-column'
  | 'headings-below'
  | 'ideal-needs-notes'
  | 'unknown-column'
  | 'repeated-column'
  | 'cell-without-column'
  | 'empty-cell'
  | 'best-unclear'
  | 'option-unclear'
  | 'band-unclear'
  | 'when-unclear'
  | 'note-without-side'
  | 'second-rubric-row'
  | 'unclosed-cell'
  | 'quote-in-cell'
  | 'not-csv'
>;
