import { warning } from '../../problem.ts';
import type { RubricRule } from './rule.ts';
import { textsOf } from './texts-of.ts';

/** Two questions in the same words cannot be told apart in a session. */
export const asksDiffer: RubricRule = ({ questions }) => {
  const seen = new Map<string, string>();
  return questions.flatMap(({ ask, id }, index) => {
    const words = ask.trim().toLowerCase();
    const question = seen.get(words);
    if (question === undefined) {
      seen.set(words, id);
      return [];
    }
    return [warning('same-ask', ['questions', index, 'ask'], { question })];
  });
};

/** A place left open in a sentence would be read aloud as it stands. */
export const nothingIsLeftToFillIn: RubricRule = (rubric) =>
  textsOf(rubric).flatMap(({ text, path }) => {
    const got = LEFT_OPEN.exec(text)?.[0];
    return got === undefined ? [] : [warning('left-to-fill-in', path, { got })];
  });

// --- internal ---

const LEFT_OPEN = /^(?:…|\.{3}|-+|\?+)$|^if (?:…|\.{3}).*|\bTODO\b|\bTBD\b|\bxxx\b/i;
