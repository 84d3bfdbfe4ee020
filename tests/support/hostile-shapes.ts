/** Texts of up to 256 KiB that are made to be expensive, deep or ambiguous, by name. */
export const HOSTILE_SHAPES: Readonly<Record<string, () => string>> = {
  'brackets opened and never closed': () => filled('['),
  'braces opened and never closed': () => filled('{a: '),
  'brackets and braces in turn': () => filled('[{'),
  'lists in lists on one line': () => filled('- '),
  'keys in keys, each further in': () => counted((i) => `${' '.repeat(i)}a:\n`),
  'keys in keys on one line': () => filled('a: '),
  'question marks for keys, nested': () => filled('? '),
  'question marks for keys, one a line': () => filled('? a\n'),
  'question marks inside a bracket': () => `[${filled('? ', 1)}`,
  'aliases that grow threefold each': () =>
    `a0: &a0 [x, x]\n${counted((i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`, 20)}`,
  'one anchor and very many aliases': () => `a: &a 1\nb: [${filled('*a,', 20)}`,
  'anchors without an alias': () => counted((i) => `- &a${i} x\n`),
  'a list with more values than we take': () => filled('- a\n'),
  'a map with more keys than we take': () => `{${counted((i) => `${i.toString(36)},`, 2)}}`,
  'one key again and again': () => `b: 1\n${filled('a: "a longer text"\n', 10)}`,
  'one key again and again, in braces': () => `{${filled('a: "a longer text",', 2)}}`,
  'documents without end': () => filled('---\n'),
  'documents that end': () => filled('--- a\n...\n'),
  'tags that name code': () => filled('- !!js/function "x"\n'),
  'a tag as long as the file': () => `!<${filled('a', 10)}> x`,
  'directives that change the version': () => filled('%YAML 1.1\n'),
  'a directive, then much else': () => `%YAML 1.1\n---\n${filled('- yes\n', 20)}`,
  'merge keys': () => `a: 1\n${filled('<<: { a: "a longer text" }\n', 10)}`,
  'tabs for indentation': () => `a:\n${filled('\tb: "a longer text"\n', 10)}`,
  'nothing but tabs': () => filled('\t'),
  'a quote that is never closed': () => `a: "${filled('x', 10)}`,
  'a quote that is never closed, over many lines': () => `a: '${filled('x\n', 10)}`,
  'brackets closed and never opened': () => filled(']'),
  'braces closed and never opened': () => filled('}\n'),
  'nothing but NULs': () => filled('\0'),
  'one NUL at the end': () => `a: ${filled('x', 10)}\0`,
  'comments and nothing else': () => filled('#\n'),
  'comments inside a bracket': () => `[${filled('#\n', 10)}`,
  'reserved keys': () => filled('__proto__: { polluted: true }\n'),
  'reserved keys of constructors': () => filled('constructor: { prototype: { polluted: 1 } }\n'),
  'empty keys': () => filled(':\n'),
  'empty entries': () => `[${filled(',', 10)}`,
  'bad escapes': () => `a: "${filled('\\q', 10)}"`,
  'a key as long as the file': () => `${filled('k', 10)}: 1`,
  'reserved characters': () => filled('@\n'),
  'nothing but line ends': () => filled('\n'),
  'byte order marks': () => '\u{feff}'.repeat(80_000),
};

export const HOSTILE_BYTES = 256 * 1024;

// --- internal ---

function filled(unit: string, spare = 0): string {
  return unit.repeat(Math.floor((HOSTILE_BYTES - spare) / unit.length));
}

function counted(unit: (index: number) => string, spare = 0): string {
  let text = '';
  for (let index = 0; ; index += 1) {
    const next = unit(index);
    if (text.length + next.length > HOSTILE_BYTES - spare) return text;
    text += next;
  }
}
