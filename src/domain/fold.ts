/**
 * A text as it is compared when someone looks for words: without case, accents, invisible
 * characters and differences of spacing. `Zoë  STRAẞE` is `zoe strasse`.
 */
export function fold(text: string): string {
  const plain = IS_ASCII.test(text) ? text.toLowerCase() : foldBeyondAscii(text);
  return plain.replace(SPACES, ' ');
}

/** A part of a text, in UTF-16 units: `[from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a text has any of the words, in order and without overlaps; where two begin together, the
 * longer one counts.
 * @param words folded
 */
export function spansOf(text: string, words: readonly string[]): readonly Span[] {
  if (words.length === 0) return [];
  const { folded, spanAt } = foldWithPlaces(text);
  const spans: Span[] = [];
  const longestFirst = words.filter((word) => word !== '').toSorted((a, b) => b.length - a.length);
  for (let at = 0; at < folded.length; ) {
    const next = nextWord(folded, longestFirst, at);
    if (next === null) break;
    const end = next.at + next.length;
    const span = { from: spanAt(next.at).from, to: spanAt(end - 1).to };
    // Two words can share a letter that is folded into two.
    const last = spans.at(-1);
    if (last === undefined || span.from >= last.to) spans.push(span);
    else spans[spans.length - 1] = { from: last.from, to: span.to };
    at = end;
  }
  return spans;
}

// --- internal ---

const IS_ASCII = /^[\x20-\x7e\t\n\r]*$/;
/** Spaces that are not one plain one. */
const SPACES = /[^\S ]\s*| \s+/g;
/** White space, though not in patterns. */
const NEXT_LINE = '\u0085';
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/** Marks set on a letter. Those that are letters of their own (Thai, Devanagari) stay. */
const ACCENTS = /[\u0300-\u036f]+/g;

/** Letters with a stroke or tied together, which Unicode does not take apart. */
const STROKES: Readonly<Record<string, string>> = {
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};
const STROKE = /[đłøıæœς]/g;

function foldBeyondAscii(text: string): string {
  return text
    .replaceAll(NEXT_LINE, ' ')
    .toUpperCase() // before marks are taken off: a capital iota subscript is a letter
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(ACCENTS, '')
    .toLowerCase()
    .toUpperCase() // ß has two capitals, which come back as two letters
    .toLowerCase()
    .replace(STROKE, (letter) => STROKES[letter] ?? letter)
    .normalize('NFC');
}

interface FoldedWithPlaces {
  readonly folded: string;
  /** The part of the text that a unit of the folded text stands for. */
  spanAt(index: number): Span;
}

function foldWithPlaces(text: string): FoldedWithPlaces {
  const spans: Span[] = [];
  let folded = '';
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    const part = fold(segment);
    if (part === ' ' && folded.endsWith(' ')) continue;
    folded += part;
    const span = { from: index, to: index + segment.length };
    for (let i = 0; i < part.length; i += 1) spans.push(span);
  }
  return { folded, spanAt: (index) => spans[index] ?? { from: text.length, to: text.length } };
}

function nextWord(
  folded: string,
  words: readonly string[],
  from: number,
): { readonly at: number; readonly length: number } | null {
  let next: { at: number; length: number } | null = null;
  for (const { at, length } of words.map((w) => ({
    at: folded.indexOf(w, from),
    length: w.length,
  }))) {
    if (at !== -1 && (next === null || at < next.at)) next = { at, length };
  }
  return next;
}
