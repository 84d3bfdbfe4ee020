import { answerTo } from '../../../domain/audit/answers.ts';
import type { EntryRecord } from '../../../domain/journal/records/record.ts';
import { hasTime } from '../text/dates.ts';
import type { Cell } from './csv.ts';

/**
 * One row a call below a row of names. A set of questions has a column for its score, `listening
 * score`, and each of its questions one, `listening.gave-it-back`.
 * @param withWords whether there are columns for what was written
 */
export function callTable(
  entries: readonly EntryRecord[],
  withWords: boolean,
): readonly (readonly Cell[])[] {
  const columns = [
    ...FACTS,
    ...scoreColumns(entries),
    column('overall', ({ overall }) => overall),
    ...answerColumns(entries),
    ...(withWords ? WORDS : []),
  ];
  return [
    columns.map(({ name }) => name),
    ...entries.map((entry) => columns.map(({ cell }) => cell(entry) ?? null)),
  ];
}

// --- internal ---

interface Column {
  readonly name: string;
  readonly cell: (entry: EntryRecord) => Cell | undefined;
}

const FACTS: readonly Column[] = [
  column('id', ({ id }) => id),
  // The day once more, by itself: a spreadsheet takes this for a date, and the other for a text.
  column('date', ({ held }) => held.slice(0, 10)),
  // A time that nobody gave is none.
  column('held', (entry) => (hasTime(entry) ? entry.held : entry.held.slice(0, 10))),
  column('account', ({ call }) => call.account),
  column('contact', ({ call }) => call.contact),
  column('type', ({ call }) => call.type),
  column('minutes', ({ call }) => call.minutes),
  column('first-contact', ({ call }) => call['first-contact']),
  column('mode', ({ mode }) => mode),
];

const WORDS: readonly Column[] = [
  column('sentence', ({ words }) => words?.sentence),
  column('moment', ({ words }) => words?.moment),
  column('notes', ({ words }) => words?.text),
  column('promises', ({ promises }) => promises.map(({ said }) => said).join('\n')),
  column('plan', ({ plan }) => plan?.say),
];

function column(name: string, cell: Column['cell']): Column {
  return { name, cell };
}

function scoreColumns(entries: readonly EntryRecord[]): readonly Column[] {
  const ids = new Set(entries.flatMap(({ rubrics }) => Object.keys(rubrics)));
  return [...ids].map((id) => column(`${id} score`, ({ rubrics }) => answerTo(rubrics, id)?.score));
}

/** In the order in which they were first answered, those of one set together. */
function answerColumns(entries: readonly EntryRecord[]): readonly Column[] {
  const questions = new Map<string, Set<string>>();
  for (const { answers } of entries) {
    for (const [id, given] of Object.entries(answers)) {
      const known = questions.get(id) ?? new Set<string>();
      for (const question of Object.keys(given)) known.add(question);
      questions.set(id, known);
    }
  }
  return [...questions].flatMap(([id, known]) =>
    [...known].map((question) =>
      column(`${id}.${question}`, ({ answers }) => answerTo(answerTo(answers, id) ?? {}, question)),
    ),
  );
}
