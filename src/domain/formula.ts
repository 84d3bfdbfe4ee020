/**
 * What spreadsheet programs take for the start of a formula, in full width too, also behind space
 * or characters that are not seen. And behind a semicolon or a tab: some begin a new cell there.
 */
const START = String.raw`(?='*[\t\r\n]|[\s\p{Cc}\p{Cf}']*[=+\-@\uff1d\uff0b\uff0d\uff20])`;
const UNGUARDED = new RegExp(`(?<=^|[;\\t])${START}`, 'gu');
const GUARDED = new RegExp(`(?<=^|[;\\t])'${START}`, 'gu');

/** A text that no spreadsheet takes for a formula: a quote mark stands before each start of one. */
export function guardFormulas(text: string): string {
  return text.replace(UNGUARDED, "'");
}

/** The text as it was before `guardFormulas`. */
export function unguardFormulas(text: string): string {
  return text.replace(GUARDED, '');
}
