import type { JsonFault, Problem, ProblemCode, SyntaxFault } from '../../../domain/problem.ts';
import { aboutLookalike } from './lookalikes.ts';
import type { SentencesFor } from './sentences-for.ts';
import { counted, quoted } from './words.ts';

/** What is wrong before anything in the file means something. */
export const ABOUT_FILES: SentencesFor<AboutFiles> = {
  'not-found': ({ name, near }) => {
    if (name.includes(NO_LETTER)) {
      return `No file ${quoted(name)} can be opened: its name is not UTF-8. Rename it.`;
    }
    if (near === undefined) return `There is no file ${quoted(name)} here.`;
    return `There is no file ${quoted(name)} here, but there is ${quoted(near)}: give it that name.`;
  },
  'not-a-file': ({ name }) =>
    `${quoted(name)} is a folder, a link or a device; give the file itself.`,
  'not-readable': ({ name }) => `You are not allowed to read ${quoted(name)}.`,
  'read-failed': ({ name, code }) =>
    `The disk failed while ${quoted(name)} was read (${code}); only what came before counts.`,
  'too-large': ({ bytes, limit }) =>
    `This file has ${kib(bytes)}; the most we read is ${kib(limit)}.`,
  'not-text': () => 'This file is not text in UTF-8; save it as UTF-8 and try again.',
  'line-too-long': ({ limit }) => `This line is longer than ${kib(limit)}, the most we read.`,
  'looks-like': ({ what, wanted }) => aboutLookalike(what, wanted === 'rubric'),
  empty: ({ what }) =>
    what === 'file' ? 'This file has nothing in it.' : `This ${what} is empty; write something.`,
  'yaml-syntax': ({ detail }) => FAULTS[detail],
  indentation: ({ how, got, wanted }) => INDENTATION[how](got, wanted),
  'yaml-feature': ({ feature }) => FEATURES[feature],
  'key-not-text': () => 'A key must be plain text in front of a colon.',
  'reserved-key': ({ key }) => `${quoted(key)} cannot be used as a key.`,
  'duplicate-key': ({ key }) => `${quoted(key)} is written twice here; keep one of them.`,
  'too-deep': ({ limit }) => `This is nested more than ${limit} levels deep.`,
  'too-many-nodes': ({ limit }) => `This file holds more than ${limit} values.`,
  'json-syntax': ({ detail }) => JSON_FAULTS[detail],
  'no-front-matter': ({ isUnclosed }) =>
    isUnclosed
      ? 'The facts that begin here never end; close them with a line of ---.'
      : 'A call note in Markdown begins with its facts, between two lines of ---.',
};

// --- internal ---

/** What stands for the bytes of a name that are no letters; no file is found by it. */
const NO_LETTER = '\ufffd';

type AboutFiles = Extract<
  ProblemCode,
  | 'not-found'
  | 'not-a-file'
  | 'not-readable'
  | 'read-failed'
  | 'too-large'
  | 'not-text'
  | 'line-too-long'
  | 'looks-like'
  | 'empty'
  | 'yaml-syntax'
  | 'indentation'
  | 'yaml-feature'
  | 'key-not-text'
  | 'reserved-key'
  | 'duplicate-key'
  | 'too-deep'
  | 'too-many-nodes'
  | 'json-syntax'
  | 'no-front-matter'
>;

const FAULTS: Readonly<Record<SyntaxFault, string>> = {
  'unclosed-quote': 'The quote that opens here is never closed.',
  'unclosed-bracket': 'A bracket opened before this is never closed.',
  'colon-in-text': 'Text with a colon in it needs quotes: "first: then".',
  'no-colon': 'This line needs a key with a colon after it, such as title: "Listening".',
  'needs-quotes': 'Text that starts with this character needs quotes.',
  apostrophe: 'Text that begins with an apostrophe needs double quotes around all of it.',
  'quote-in-text':
    'The text goes on after its closing quote. Put double quotes around all of it, single ones inside.',
  'bad-escape': 'In double quotes a backslash starts a code, and this is none; write two (\\\\).',
  tab: 'Lines are indented with spaces, not with tabs.',
  indent: 'This line does not line up with the ones it belongs to; check its spaces.',
  'indent-below': 'The line below this one starts too far to the right; check its spaces.',
  unexpected: 'This does not belong here; check the quotes, colons and spaces around it.',
};

const INDENTATION: SentenceOf = {
  off: (got, wanted) =>
    `This line is indented by ${counted(got, 'space')} and should be by ${wanted}: ${shift(wanted - got)}.`,
  hyphen: (_, wanted) =>
    `A hyphen is missing here: this starts an entry of a list, so write "- " before it, indented by ${counted(wanted, 'space')}.`,
  stray: (got) =>
    `This key is indented by ${counted(got, 'space')}, further than what stands below it, so nothing belongs to it: take it out, or indent the lines below it further.`,
};

const JSON_FAULTS: Readonly<Record<JsonFault, string>> = {
  'unclosed-quote': 'The quote that opens here is not closed on its line.',
  'bad-escape': 'In quotes a backslash starts a code, and this is none; write two (\\\\).',
  'cut-short': 'This JSON ends too early: a bracket is still open.',
  unexpected: 'This does not belong here in JSON; check the quotes, commas and brackets around it.',
};

const FEATURES = {
  anchor: 'A value cannot be named with & to be used again; if this is text, put it in quotes.',
  alias: 'A value cannot be repeated with *; if this is text, put it in quotes.',
  tag: 'A value cannot be given a type with !; if this is text, put it in quotes.',
  directive: 'A line that starts with % is not allowed; remove it.',
  'several documents': 'A second document starts here; one file holds one.',
  'merge key': 'Keys cannot be merged in with <<; write them out.',
} as const;

type Indentation = Extract<Problem, { code: 'indentation' }>['args']['how'];
type SentenceOf = Readonly<Record<Indentation, (got: number, wanted: number) => string>>;

function shift(spaces: number): string {
  return spaces > 0 ? `put ${spaces} more in front` : `take ${-spaces} away`;
}

function kib(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KiB`;
}
