import { type Problem, warning } from '../../problem.ts';
import type { RubricRule } from './rule.ts';

/**
 * A condition tells answers apart: without a test it only asks whether there was an answer, and what
 * people write in their own words is hardly ever one of a few words.
 */
export const whenSaysSomething: RubricRule = ({ questions }) =>
  questions.flatMap(({ when }, index): readonly Problem[] => {
    if (when === undefined) return [];
    const path = ['questions', index, 'when'];
    if (!('question' in when)) {
      return Object.keys(when).length === 0 ? [warning('when-without-test', path, {})] : [];
    }
    const earlier = questions.slice(0, index).find(({ id }) => id === when.question);
    if (earlier === undefined) return [];
    const { id: question, kind } = earlier;
    const hasLimit = when['at-most'] !== undefined || when['at-least'] !== undefined;
    if (hasLimit) return [];
    if (kind === 'text') return [warning('when-on-text', [...path, 'question'], { question })];
    return when.is === undefined ? [warning('when-without-test', path, {})] : [];
  });
