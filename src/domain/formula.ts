/**
 * What spreadsheet programs take for the start of a formula, in full width too, also behind space
 * or characters that are not seen.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** Whether a spreadsheet would take a cell with this text for a formula. */
export function startsFormula(text: string): boolean {
  return FORMULA.test(text);
}
