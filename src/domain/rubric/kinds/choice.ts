import { numberIn } from '../../cells.ts';
import { idFrom } from '../../id-from.ts';
import type { ChoiceQuestion } from '../shapes/choice.ts';
import { ANSWER_COLUMNS, type Kind, type RowReader } from './kind.ts';

/** One of several options; for thresholds it counts as the points it earns. */
export const choice = {
  isScored: true,

  answers: ({ options }) => options.map((option) => option.id),
  fitting: (question, written) => optionOf(question, written)?.id ?? null,
  wanted: ({ options }) => options.map((option) => option.id).join(', '),

  points: (question, answer) => optionOf(question, answer)?.points ?? null,
  number: (question, answer) => optionOf(question, answer)?.points ?? null,
  range: () => [0, 100],
  line: () => null,
  isIdeal: () => false,
  hashed: ({ options }) => ({ options: options.map((option) => [option.id, option.points]) }),
  explained: ({ options }) => ({
    options: Object.fromEntries(options.map((option) => [option.id, option.points])),
  }),

  said: (question, answer) => optionOf(question, answer)?.say ?? String(answer),
  best: () => undefined,
  sheet: ({ options }) => ({
    answers: options.map((option) => [option.id, `${option.say} (${option.points} points)`]),
    best: null,
  }),

  cells: ({ options }) =>
    Object.fromEntries(
      options.map((option, at) => [
        ANSWER_COLUMNS[at],
        `${option.id}: ${option.say} (${option.points})`,
      ]),
    ),
  ofRow: (row) => {
    const options: Option[] = [];
    for (const column of ANSWER_COLUMNS) {
      const option = optionIn(row, column, options);
      if (option !== undefined) options.push(option);
    }
    return { options };
  },

  words: ({ options }) =>
    options.flatMap((option) => [
      [option.say, option.id],
      [option.id, option.id],
    ]),
  read: () => undefined,
} satisfies Kind<ChoiceQuestion>;

// --- internal ---

type Option = ChoiceQuestion['options'][number];

function optionOf({ options }: ChoiceQuestion, answer: unknown): Option | undefined {
  return options.find((option) => option.id === answer);
}

/** "asked: I asked for the meeting (100)", or without the id, which then comes from the words. */
const OPTION = /^(?:([a-z0-9][a-z0-9-]*)\s*:\s+)?(.+?)\s*\(([^()]*?)(?:\s*[pP]oints?)?\)$/;

function optionIn(row: RowReader, column: string, before: readonly Option[]): Option | undefined {
  const text = row.text(column);
  if (text === undefined) return undefined;
  const [, id, say = '', earns = ''] = OPTION.exec(text) ?? [];
  const points = numberIn(earns);
  if (points === null) return row.unclear(column, 'option-unclear', { got: text });
  const taken = before.map((option) => option.id);
  return { id: id ?? idFrom(say, 'option', taken), say, points };
}
