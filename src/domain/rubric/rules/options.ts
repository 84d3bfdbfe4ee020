import { DK, NA } from '../../audit/answers.ts';
import { problem, warning } from '../../problem.ts';
import type { QuestionRule, RubricRule } from './rule.ts';

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

/** Each option says something that no other one says. */
export const optionsSayOtherThings: RubricRule = ({ questions }) =>
  questions.flatMap((question, index) => {
    if (question.kind !== 'choice') return [];
    const said = question.options.map(({ say }) => plain(say));
    return question.options.flatMap(({ id }, at) => {
      const first = said.indexOf(said[at] ?? '');
      const option = question.options[first]?.id ?? '';
      if (first === at || option === id) return [];
      return [warning('same-option', ['questions', index, 'options', at, 'say'], { option })];
    });
  });

// --- internal ---

/** Without what nobody reads: capitals, spaces, what ends a sentence. */
function plain(say: string): string {
  return say
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,;:!?'"’‘“”]+/gu, ' ')
    .trim();
}

function at(path: Parameters<QuestionRule>[1], index: number): Parameters<QuestionRule>[1] {
  return [...path, 'options', index, 'id'];
}
