import { DK, NA } from '../../audit/answers.ts';
import { problem } from '../../problem.ts';
import type { QuestionRule } from './rule.ts';

/** An option's id is unique in its question. */
export const optionIdsDiffer: QuestionRule = (question, path) => {
  if (question.kind !== 'choice') return [];
  const ids = question.options.map((option) => option.id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [problem('repeated-id', at(path, index), { id })],
  );
};

/** `na` and `dk` mean the same in every question. */
export const optionsAreNoReservedAnswers: QuestionRule = (question, path) => {
  if (question.kind !== 'choice') return [];
  return question.options.flatMap(({ id }, index) =>
    id === NA || id === DK ? [problem('reserved-answer', at(path, index), { got: id })] : [],
  );
};

// --- internal ---

function at(path: Parameters<QuestionRule>[1], index: number): Parameters<QuestionRule>[1] {
  return [...path, 'options', index, 'id'];
}
