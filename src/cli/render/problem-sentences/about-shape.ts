import type { ProblemCode } from '../../../domain/problem.ts';
import { visible } from '../text/visible.ts';
import { aboutSlip } from './about-slips.ts';
import type { SentencesFor } from './sentences-for.ts';
import { counted, instead, quoted } from './words.ts';

/** What does not have the shape that its format asks for. */
export const ABOUT_SHAPE: SentencesFor<AboutShape> = {
  'unknown-key': ({ key, known }) =>
    `${quoted(key)} is not a key we know here${instead(key, known)}`,
  'missing-key': ({ key }) => `${quoted(key)} is missing here.`,
  'wrong-type': ({ wanted, got }) =>
    `This must be ${wanted}, not ${got}${quotesHelp(wanted, got)}.`,
  'not-one-of': ({ got, known }) => `${quoted(got)} is not possible here${instead(got, known)}`,
  'out-of-range': ({ got, min, max }) => `This must be ${range(min, max)}; it is ${got}.`,
  'bad-id': ({ got }) =>
    `${quoted(got)} cannot be an id: use small letters, digits and hyphens, such as talk-share.`,
  'bad-version': ({ got }) =>
    `${quoted(got)} is not a version: write three numbers in quotes, such as "1.0.0".`,
  'bad-format': ({ got, wanted }) => `The format here is ${quoted(wanted)}, not ${quoted(got)}.`,
  'too-long': ({ limit }) => `This text is longer than ${counted(limit, 'character')}.`,
  'too-short': ({ least }) => `This text needs at least ${counted(least, 'character')}.`,
  'too-few': ({ least }) => `This list needs at least ${counted(least, 'entry', 'entries')}.`,
  'too-many': ({ limit }) => `This list can have at most ${counted(limit, 'entry', 'entries')}.`,
  'unquoted-version': () =>
    'A version needs quotes and three numbers, such as "1.10.0": without quotes 1.10 reads as 1.1.',
  slip: aboutSlip,
  'answer-not-allowed': ({ got, wanted }) =>
    `${quoted(got)} is not an answer here; it can be ${visible(wanted)}.`,
  'na-not-offered': ({ question }) =>
    `"na" is not an answer to ${quoted(question)}, which gives no reason for it under na.`,
  'bad-when': ({ got }) =>
    COULD_BE_TWO_DAYS.test(got)
      ? `${quoted(got)} could be two days: write the date as 2026-11-21, or say which comes first with --dates day-first or --dates month-first.`
      : `${quoted(got)} is not a date we can read: write it as 2026-11-21 or 2026-11-21T18:04:00+01:00.`,
  'bad-note-id': ({ got }) =>
    `${quoted(got)} cannot be the id of a note: use letters, digits and . _ : -, at most 128 of them.`,
  'text-twice': () => 'The text below the facts is the words; keep it there or here, not both.',
  'unknown-rubric': ({ rubric, known }) =>
    `There is no rubric ${quoted(rubric)} here${instead(rubric, known)}`,
};

// --- internal ---

const COULD_BE_TWO_DAYS =
  /^(?:0?[1-9]|1[0-2])([/-])(?:0?[1-9]|1[0-2])\1(?:\d{4}|\d\d)(?!\d)|^\d{1,2}([/-])\d{1,2}\2\d\d(?!\d)/;

type AboutShape = Extract<
  ProblemCode,
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'not-one-of'
  | 'out-of-range'
  | 'bad-id'
  | 'bad-version'
  | 'bad-format'
  | 'too-long'
  | 'too-short'
  | 'too-few'
  | 'too-many'
  | 'unquoted-version'
  | 'slip'
  | 'answer-not-allowed'
  | 'na-not-offered'
  | 'bad-when'
  | 'bad-note-id'
  | 'text-twice'
  | 'unknown-rubric'
>;

function quotesHelp(wanted: string, got: string): string {
  const isPlain = got === 'a number' || got === 'true or false';
  return wanted === 'text' && isPlain ? ': put it in quotes' : '';
}

function range(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
}
