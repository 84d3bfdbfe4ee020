import { type Answer, DK, NA } from '../../audit/answers.ts';
import { numberIn, sentenceIn, yesOrNo } from '../../cells.ts';
import { unguardFormulas } from '../../formula.ts';
import { headingKey } from '../../heading-key.ts';
import { kindOfQuestion } from '../../rubric/kinds/all-kinds.ts';
import type { Question } from '../../rubric/rubric.ts';
import { type DateOrder, readFormDate } from './read-when.ts';

/** What a cell says; its own text where that is none of the answers, undefined for nothing. */
export type CellReader = (cell: string) => string | number | boolean | undefined;

/** Reads answers to a question as people and form tools write them. */
export function answerCell(question: Question): CellReader {
  const kind = kindOfQuestion(question);
  const words = answerWords(question);
  return (cell) => {
    const text = sentenceIn(cell).replace(LIST_END, '');
    if (NOTHING.test(text)) return undefined;
    const key = headingKey(text);
    const listed = words.get(key);
    if (listed !== undefined) return listed;
    if (!kind.isScored) return unguardFormulas(cell);
    const [, first = '', rest = ''] = NUMBERED.exec(text) ?? LABELLED.exec(text) ?? [];
    if (first === '') return kind.read(question, text) ?? text;
    const meant = words.get(headingKey(first)) ?? kind.read(question, first);
    const other = words.get(headingKey(rest));
    return meant === undefined || (other !== undefined && other !== meant) ? text : meant;
  };
}

/** Reads a fact of the call. */
export function factCell(path: readonly string[], order: DateOrder | null): CellReader {
  const read = FACTS[path.at(-1) ?? ''] ?? ((text: string) => text);
  const isWords = path[0] === 'words';
  return (cell) => {
    if (isWords) return cell.trim() === '' ? undefined : unguardFormulas(cell);
    const text = PLAIN.test(cell) ? cell : sentenceIn(cell);
    return text === '' ? undefined : read(text, order);
  };
}

// --- internal ---

/** Nothing unseen in it, and nothing to take off at its ends. */
const PLAIN = /^[\w.](?:[ -~]*[!-~])?$/;
const NOTHING = /^[-–—]?$/;
/** "3 - I summed up once", "3: so", "N/A (no objection came)". */
const LABELLED = /^([^\s:=(–—]{1,20}|[^:=(–—]{1,24}?)\s*(?:[:=–—(]|-\s|\.\s|\s-)\s*(.*?)\)?$/;

/** What ends a list of answers of which several could be given. */
const LIST_END = /;$/;
/** "(5) more", as a scale is labelled in a grid. */
const NUMBERED = /^\((\d{1,2})\)\s*(.*)$/;

/** Answers in words, by heading key. */
function answerWords(question: Question): ReadonlyMap<string, Answer> {
  const kind = kindOfQuestion(question);
  const words = new Map<string, Answer>();
  if (kind.isScored || question.na !== undefined) {
    for (const one of NOT_APPLICABLE) words.set(one, NA);
  }
  if (kind.isScored) for (const one of NOT_RECALLED) words.set(one, DK);
  if (question.na !== undefined) words.set(headingKey(question.na), NA);
  for (const [text, answer] of kind.words(question)) words.set(headingKey(text), answer);
  words.delete('');
  return words;
}

const NOT_APPLICABLE = ['na', 'n a', 'does not apply', 'doesn t apply', 'not applicable'];
const NOT_RECALLED = ['cannot', 'can t', 'can not', 'don t', 'do not', 'couldn t', 'could not']
  .flatMap((start) => [`${start} recall`, `${start} remember`])
  .concat('dk', 'don t know', 'do not know')
  .flatMap((words) => [words, `i ${words}`]);

type FactReader = (text: string, order: DateOrder | null) => string | number | boolean;

const FACTS: Readonly<Record<string, FactReader>> = {
  when: (text, order) => readFormDate(text, order) ?? text,
  minutes: (text) => numberIn(text.replace(/\s*(?:m|min|mins|minutes)\.?$/i, '')) ?? text,
  'first-contact': (text) => (text === '-' ? false : (yesOrNo(text) ?? text)),
};
