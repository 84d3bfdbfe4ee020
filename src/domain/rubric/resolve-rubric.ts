import { kindOfQuestion } from './kinds/all-kinds.ts';
import type { Band, Question, Rubric } from './rubric.ts';
import type { WrittenQuestion } from './written-question.ts';
import type { WrittenRubric } from './written-rubric.ts';

const DEFAULT_BANDS: readonly Band[] = [
  { from: 0, name: 'hardly' },
  { from: 25, name: 'in places' },
  { from: 50, name: 'mostly' },
  { from: 75, name: 'throughout' },
];

/** Fills in every default of a rubric that has the right shape. */
export function resolveRubric(written: WrittenRubric): Rubric {
  const someShort = written.questions.some((question) => question.short === true);
  return {
    ...written,
    language: written.language ?? 'en',
    questions: written.questions.map((question) => resolveQuestion(question, someShort)),
    notes: written.notes ?? {},
    bands: written.bands ?? DEFAULT_BANDS,
    tests: written.tests ?? [],
  };
}

// --- internal ---

function resolveQuestion(written: WrittenQuestion, someShort: boolean): Question {
  const common = {
    weight: written.weight ?? 1,
    short: someShort ? written.short === true : true,
    notes: written.notes ?? {},
  };
  const { kind = 'scale' } = written;
  return { ...written, ...common, kind, ...kindOfQuestion({ kind }).filled?.(written) } as Question;
}
