import type { Slip } from '../../../domain/problem.ts';
import { truthOf, withoutThousands } from '../../../domain/rubric/slips.ts';
import { quoted } from './words.ts';

/** What YAML takes otherwise than it was meant: the cause, and what to write instead. */
export function aboutSlip({ slip, got }: { readonly slip: Slip; readonly got: string }): string {
  return SENTENCES[slip](got);
}

// --- internal ---

const SENTENCES: Readonly<Record<Slip, (got: string) => string>> = {
  'text-after-hash': (got) =>
    `From # on, this text is left out: ${quoted(got)}. Put all of the text in double quotes.`,
  'hash-starts-text': () =>
    'Text that begins with # is left out; put it in double quotes, such as "#1".',
  'comma-splits-text': (got) =>
    `The comma before ${quoted(got)} cuts this text in two; put all of the text in double quotes.`,
  'colon-splits-text': (got) =>
    `The colon after ${quoted(got)} cuts this text in two; put all of the text in double quotes.`,
  'curly-quotes': () => 'Around a text, use straight quotes ("), not curly ones (“ ”).',
  'odd-space': () =>
    'There is a non-breaking or another special space here; type a plain one in its place.',
  bullet: (got) =>
    `An entry of a list starts with a hyphen and a space ("- "), not with ${quoted(firstOf(got))}.`,
  'hyphen-needs-space': () => 'The hyphen that starts an entry needs a space after it: "- ".',
  'colon-needs-space': (got) => `A colon needs a space after it: ${quoted(spaced(got))}.`,
  'dot-for-colon': (got) => `After the number, write a colon: "${digitsOf(got)}: ".`,
  percent: (got) =>
    `Write a plain number, not ${quoted(got)}; weights are 1, 2 or 3, and points go up to 100.`,
  'decimal-comma': (got) =>
    `Write the number with a point, not with a comma: ${quoted(got.replace(',', '.'))}.`,
  thousands: (got) =>
    `Write the number with nothing between its thousands: ${withoutThousands(got) ?? got.replace(/\D/g, '')}.`,
  'quoted-number': () => 'Write this number without quotes.',
  'not-true-or-false': (got) => `Write ${truthOf(got)} here, without quotes, not ${quoted(got)}.`,
  'band-as-text': (got) => `Write both ends in square brackets: [${endsOf(got)}].`,
  'list-without-brackets': (got) =>
    `This is a list, also with one entry alone: put it in square brackets, ${inBrackets(got)}.`,
};

function firstOf(got: string): string {
  return [...got.trim()][0] ?? '';
}

/** `weight:2` as `weight: 2`. */
function spaced(got: string): string {
  return got.replace(/:\s*/, ': ');
}

function digitsOf(got: string): string {
  return /\d+/.exec(got)?.[0] ?? '1';
}

/** As it can be typed: a word as it is, any other text in quotes. */
function inBrackets(got: string): string {
  return /^[\w.-]+$/.test(got) ? `[${got}]` : `[${quoted(got)}]`;
}

function endsOf(got: string): string {
  return (got.match(/\d+/g) ?? []).slice(0, 2).join(', ');
}
