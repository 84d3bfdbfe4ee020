import { CALL_KEYS } from '../../call/call-facts.ts';
import { headingKey } from '../../heading-key.ts';
import type { Path } from '../../problem.ts';
import type { Rubric } from '../../rubric/rubric.ts';

/** What the cells under a heading are. */
export type Column =
  | { readonly kind: 'answer'; readonly rubric: string; readonly question: string }
  | { readonly kind: 'fact'; readonly path: readonly [string] | readonly [string, string] };

/** By heading key; several where questions of several rubrics are meant alike. */
export type KnownColumns = ReadonlyMap<string, readonly Column[]>;

/** Where the value of a column stands in a note. */
export function pathOf(column: Column): Path {
  return column.kind === 'fact' ? column.path : ['answers', column.rubric, column.question];
}

/** A column as a person names it. */
export function nameOf(column: Column): string {
  return column.kind === 'fact'
    ? (column.path.at(-1) as string)
    : `${column.rubric}.${column.question}`;
}

/** All the columns that there are, as a person may name them. */
export function columnNames(rubrics: readonly Rubric[]): readonly string[] {
  return [...FACTS.map(nameOf), ...answerColumns(rubrics).map(({ column }) => nameOf(column))];
}

/**
 * What a heading can say: a fact of the call, `rubric.question`, a question's id, and its wording,
 * today's or a former one. The longer name goes before the shorter, an id before a wording.
 */
export function knownColumns(rubrics: readonly Rubric[]): KnownColumns {
  const known = new Map<string, readonly Column[]>();
  const answers = answerColumns(rubrics);
  const add = (written: string, column: Column) => {
    const key = headingKey(written);
    const before = known.get(key) ?? [];
    if (key !== '' && !before.includes(column)) known.set(key, [...before, column]);
  };
  const addIfNew = (names: readonly (readonly [string, Column])[]) => {
    const fresh = names.filter(([name]) => !known.has(headingKey(name)));
    for (const [name, column] of fresh) add(name, column);
  };
  for (const fact of FACTS) for (const name of factNames(fact)) add(name, fact);
  addIfNew(answers.map(({ column }) => [nameOf(column), column]));
  addIfNew(answers.map(({ column, question }) => [question.id, column]));
  addIfNew(answers.map(({ column, question }) => [question.ask, column]));
  addIfNew(
    answers.flatMap(({ column, question }) =>
      (question.formerly ?? []).map((ask) => [ask, column] as const),
    ),
  );
  return known;
}

// --- internal ---

const WORDS = ['sentence', 'moment', 'text'];

const FACTS: readonly Column[] = [
  { kind: 'fact', path: ['id'] },
  ...CALL_KEYS.map((key) => ({ kind: 'fact', path: ['call', key] }) as const),
  { kind: 'fact', path: ['rater'] },
  ...WORDS.map((key) => ({ kind: 'fact', path: ['words', key] }) as const),
];

function factNames(column: Column): readonly string[] {
  const path = pathOf(column);
  return [path.join('.'), String(path.at(-1))];
}

function answerColumns(rubrics: readonly Rubric[]) {
  return rubrics.flatMap((rubric) =>
    rubric.questions.map((question) => {
      const column: Column = { kind: 'answer', rubric: rubric.id, question: question.id };
      return { column, question };
    }),
  );
}
