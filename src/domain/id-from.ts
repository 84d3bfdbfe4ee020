/**
 * An id made from a sentence: its first few telling words, in small letters, without accents.
 * Differs from every id that is taken.
 *
 * @param fallback for a sentence without a letter that an id can have
 */
export function idFrom(sentence: string, fallback: string, taken: readonly string[] = []): string {
  const words = wordsOf(sentence);
  const telling = words.filter((word) => !COMMON.has(word));
  const chosen = (telling.length > 0 ? telling : words).slice(0, MOST_WORDS).join('-');
  const id = cut(chosen === '' || NOT_AN_ID.test(chosen) ? join(fallback, chosen) : chosen);
  return taken.includes(id) ? numbered(id, taken) : id;
}

// --- internal ---

const MOST_WORDS = 4;
const LONGEST = 40;

/** What a file or an answer cannot be called without meaning something else. */
const NOT_AN_ID = /^(?:con|prn|aux|nul|com\d|lpt\d|constructor|prototype|na|dk|\d.*)$/;

/** Words that tell nothing of what a question is about. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be been before being but by can did do does for from had has have how ' +
    'i if in into is it its just my of on or our so some than that the their them then there they ' +
    'thing things this to up us very was we were what when where which who whose will with would you your yours'
  ).split(' '),
);

function wordsOf(sentence: string): readonly string[] {
  const plain = sentence.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/['\u2019]/g, '').match(/[a-z0-9]+/g) ?? [];
}

function join(first: string, second: string): string {
  return second === '' ? first : `${first}-${second}`;
}

function cut(id: string): string {
  return id.slice(0, LONGEST).replace(/-+$/, '');
}

function numbered(id: string, taken: readonly string[]): string {
  for (let n = 2; ; n += 1) if (!taken.includes(`${id}-${n}`)) return `${id}-${n}`;
}
