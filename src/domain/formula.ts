/**
 * Where a spreadsheet program may begin a cell: at the start of the text, of each line in it, and
 * behind what some take for a separator, whichever the file was written with.
 */
const BREAK = String.raw`\n\v\f\r\x85\u2028\u2029`;
const PLACE = `(?<=^|[,;\\t${BREAK}])`;
/**
 * What they take there for the start of a formula, in full width too, also behind space,
 * quotes or characters that are not seen; and, but for in an empty line, a tab or line end by itself.
 */
const SIGN = String.raw`(?:(?![,;\t${BREAK}])[\s\p{Cc}\p{Cf}'"])*[=+\-@\uff1d\uff0b\uff0d\uff20]`;
const START = (mark: string) => `${PLACE}${mark}(?=${SIGN})|(?<=^|[;\\t])${mark}(?='*[\\t\\r\\n])`;
const UNGUARDED = new RegExp(START(''), 'gu');
const GUARDED = new RegExp(START("'"), 'gu');

/** A text that no spreadsheet takes for a formula: a quote mark stands before each start of one. */
export function guardFormulas(text: string): string {
  return text.replace(UNGUARDED, "'");
}

/** The text as it was before `guardFormulas`. */
export function unguardFormulas(text: string): string {
  return text.replace(GUARDED, '');
}
