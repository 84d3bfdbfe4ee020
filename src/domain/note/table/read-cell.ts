import { DK, NA } from '../../audit/answers.ts';
import { sentenceIn, yesOrNo } from '../../craft/sheet/cells.ts';
import { unguardFormulas } from '../../formula.ts';
import type { ChoiceQuestion, Question, ScaleQuestion } from '../../rubric/rubric.ts';
import { headingKey } from './heading-key.ts';
import { type DateOrder, readFormDate } from './read-when.ts';

/** What a cell says; its own text where that is none of the answers, undefined for nothing. */
export type CellReader = (cell: string) => string | number | boolean | undefined;

/** Reads answers to a question as people and form tools write them. */
export function answerCell(question: Question): CellReader {
  const words = answerWords(question);
  return (cell) => {
    const text = sentenceIn(cell).replace(LIST_END, '');
    if (NOTHING.test(text)) return undefined;
    const key = headingKey(text);
    const listed = words.get(key);
    if (listed !== undefined) return listed;
    if (question.kind === 'text') return unguardFormulas(cell);
    const [, first = '', rest = ''] = NUMBERED.exec(text) ?? LABELLED.exec(text) ?? [];
    if (first === '') return byKind(question, text) ?? text;
    const meant = words.get(headingKey(first)) ?? byKind(question, first);
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
function answerWords(question: Question): ReadonlyMap<string, string | number> {
  const words = new Map<string, string | number>();
  if (question.kind !== 'text' || question.na !== undefined) {
    for (const one of NOT_APPLICABLE) words.set(one, NA);
  }
  if (question.kind !== 'text') for (const one of NOT_RECALLED) words.set(one, DK);
  if (question.na !== undefined) words.set(headingKey(question.na), NA);
  const own = question.kind === 'scale' ? anchors(question) : options(question);
  for (const [text, answer] of own) words.set(headingKey(text), answer);
  words.delete('');
  return words;
}

const NOT_APPLICABLE = ['na', 'n a', 'does not apply', 'doesn t apply', 'not applicable'];
const NOT_RECALLED = ['cannot', 'can t', 'can not', 'don t', 'do not', 'couldn t', 'could not']
  .flatMap((start) => [`${start} recall`, `${start} remember`])
  .concat('dk', 'don t know', 'do not know')
  .flatMap((words) => [words, `i ${words}`]);

function anchors({ anchors }: ScaleQuestion): readonly (readonly [string, number])[] {
  return Object.entries(anchors).map(([point, text]) => [text, Number(point)] as const);
}

function options(question: Question): readonly (readonly [string, string])[] {
  if (question.kind !== 'choice') return [];
  const { options: all }: ChoiceQuestion = question;
  return all.flatMap(({ id, say }) => [[say, id] as const, [id, id] as const]);
}

function byKind(question: Question, text: string): string | number | undefined {
  if (question.kind === 'yes-no') {
    const said = yesOrNo(text);
    return said === null ? undefined : said ? 'yes' : 'no';
  }
  if (question.kind === 'scale')
    return numberIn(text.replace(OF_ALL, (_, all) => ofAll(all, question)));
  return question.kind === 'number' ? numberIn(withoutUnit(text, question.unit)) : undefined;
}

const OF_ALL = /\s*(?:\/|of|out of)\s*(\d+)$/i;

/** "3/5" on a scale of five points, and nothing of a scale of ten. */
function ofAll(all: string, { points }: ScaleQuestion): string {
  return Number(all) === points ? '' : ` of ${all}`;
}

/** What follows a number may be its unit, or the sign for one in a hundred. */
function withoutUnit(text: string, unit: string): string {
  const [, number = '', said = ''] = /^([^\p{L}%]*?)\s*(%|\p{L}.*)$/u.exec(text) ?? [];
  const isUnit = said === '%' || headingKey(said) === headingKey(unit);
  return isUnit ? number : text;
}

/** With a point or a comma before its decimals; "1,200" is neither 1.2 for sure nor 1200. */
function numberIn(text: string): number | undefined {
  if (!/^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/.test(text) || /,\d{3}$/.test(text)) return undefined;
  return Number(text.replace(',', '.'));
}

type FactReader = (text: string, order: DateOrder | null) => string | number | boolean;

const FACTS: Readonly<Record<string, FactReader>> = {
  when: (text, order) => readFormDate(text, order) ?? text,
  minutes: (text) => numberIn(text.replace(/\s*(?:m|min|mins|minutes)\.?$/i, '')) ?? text,
  'first-contact': (text) => (text === '-' ? false : (yesOrNo(text) ?? text)),
};
