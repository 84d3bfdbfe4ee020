import type { QuickRubric } from './quick-rubric.ts';

/** Stands in a text for the answers that were taken out of it. */
export const SCANNED = 0;

/**
 * Takes a note's answers straight from its JSON text, which is far quicker than to build objects of
 * them. It knows one spelling only, that of programs: no spaces, and all in the order of the rubrics.
 *
 * @returns the text without its answers, for `JSON.parse`; null where they are spelled another way.
 *   It is JSON if and only if the whole text is: in both, the same stands before and behind one
 *   value. That the value is the note's `answers`, and not of another key that ends so, shows in
 *   what the parser finds there.
 */
export function scanAnswers(
  text: string,
  rubrics: readonly QuickRubric[],
  only: string | undefined,
): string | null {
  const key = text.indexOf(KEY);
  if (key === -1) return null;
  const start = key + KEY.length;
  const end = scanRubrics(text, start, rubrics, only);
  if (end === -1) return null;
  const behind = text.slice(end);
  // A second `answers`, however it is spelled, would count instead of the first.
  if (behind !== '}' && SECOND.test(behind)) return null;
  return `${text.slice(0, start - 1)}${SCANNED}${behind}`;
}

// --- internal ---

const KEY = '"answers":{';
const SECOND = /\\|"answers"/;
const COMMA = 0x2c;
const CLOSING = 0x7d;

/** @returns where the answers end, behind the closing brace; or -1 */
function scanRubrics(
  text: string,
  start: number,
  rubrics: readonly QuickRubric[],
  only: string | undefined,
): number {
  let [at, end] = [start, -1];
  for (const rubric of rubrics) {
    rubric.isTaken = false;
    if (end !== -1 || !rubric.keyText.standsIn(text, at)) continue;
    const next = rubric.scan(text, at + rubric.keyText.length);
    if (next === -1) return -1;
    rubric.isTaken = only === undefined || only === rubric.id;
    const after = text.charCodeAt(next);
    if (after === CLOSING) end = next + 1;
    else if (after !== COMMA) return -1;
    at = next + 1;
  }
  return end;
}
