import { type Answer, answerTo } from '../../../domain/audit/answers.ts';
import type { NoteScore, RubricScore } from '../../../domain/note/score-of-note.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';
import type { Cell } from './csv.ts';

/** The columns of scores as a sheet: the same for every batch by the same rubrics. */
export interface ScoreColumns {
  readonly names: readonly string[];
  /** One note as a row. */
  cells(score: NoteScore): readonly Cell[];
}

/**
 * Columns named as in an export of the journal: `listening score`, and where the arithmetic is to be
 * shown `listening.gave-it-back` for an answer and `listening.gave-it-back points` for its points.
 */
export function scoreColumns(rubrics: readonly Rubric[], isExplained: boolean): ScoreColumns {
  const columns = [
    ...FACTS,
    ...rubrics.flatMap((rubric) => rubricColumns(rubric, isExplained)),
    ...WHOLE,
  ];
  return {
    names: columns.map(({ name }) => name),
    cells: (score) => columns.map(({ cell }) => cell(score) ?? null),
  };
}

// --- internal ---

interface Column {
  readonly name: string;
  readonly cell: (score: NoteScore) => Cell | undefined;
}

const FACTS: readonly Column[] = [
  { name: 'id', cell: ({ id }) => id },
  { name: 'account', cell: ({ call }) => call.account },
  { name: 'contact', cell: ({ call }) => call.contact },
  { name: 'when', cell: ({ call }) => call.when },
  { name: 'type', cell: ({ call }) => call.type },
  { name: 'minutes', cell: ({ call }) => call.minutes },
  { name: 'first-contact', cell: ({ call }) => call['first-contact'] },
];

const WHOLE: readonly Column[] = [
  { name: 'overall', cell: ({ overall }) => overall },
  { name: 'place', cell: ({ place }) => place?.name },
  { name: 'aim', cell: ({ place }) => place?.aim },
  { name: 'posture', cell: ({ place }) => place?.posture },
  { name: 'swing', cell: ({ place }) => place?.swing },
  { name: 'flags', cell: ({ flags }) => flags.map(({ say }) => say).join('\n') },
  {
    name: 'problems',
    cell: ({ problems }) => problems.map(({ at, message }) => `${at} ${message}`.trim()).join('\n'),
  },
];

/** What a sheet tells of one rubric; a key that is not there leaves its cell empty. */
const PARTS = ['score', 'reason', 'band', 'answered', 'of', 'na', 'dk', 'version'] as const;

function rubricColumns(rubric: Rubric, isExplained: boolean): readonly Column[] {
  const scoreIn = ({ rubrics }: NoteScore) => answerTo(rubrics, rubric.id);
  const parts = PARTS.map(
    (part): Column => ({
      name: `${rubric.id} ${part}`,
      cell: (score) => scoreIn(score)?.[part],
    }),
  );
  if (!isExplained) return parts;
  const questions = rubric.questions.flatMap(({ id }): readonly Column[] => [
    {
      name: `${rubric.id}.${id}`,
      cell: (score): Answer | null | undefined => explained(scoreIn(score), id)?.answer,
    },
    {
      name: `${rubric.id}.${id} points`,
      cell: (score) => explained(scoreIn(score), id)?.points,
    },
  ]);
  return [...parts, ...questions];
}

function explained(score: RubricScore | undefined, question: string) {
  return score?.questions?.find(({ id }) => id === question);
}
