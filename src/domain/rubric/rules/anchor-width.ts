import { warning } from '../../problem.ts';
import type { RubricRule } from './rule.ts';

/** An anchor is read at a glance, so it should not break a line of a terminal. */
export const anchorsFitTheScreen: RubricRule = ({ questions }) =>
  questions.flatMap((question, index) => {
    if (question.kind === 'scale') {
      return Object.entries(question.anchors).flatMap(([point, anchor]) =>
        unlessItFits(anchor, ['questions', index, 'anchors', point]),
      );
    }
    if (question.kind !== 'choice') return [];
    return question.options.flatMap(({ say }, at) =>
      unlessItFits(say, ['questions', index, 'options', at, 'say']),
    );
  });

// --- internal ---

/** 80 columns, without the five in front of an anchor that hold its digit. */
const MOST_COLUMNS = 75;
/** Characters of East Asian scripts and pictures, which take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

function unlessItFits(text: string, path: readonly (string | number)[]) {
  if (text.length * 2 <= MOST_COLUMNS) return [];
  const columns = [...text].length + (text.match(WIDE)?.length ?? 0);
  if (columns <= MOST_COLUMNS) return [];
  return [warning('anchor-too-wide', path, { columns, limit: MOST_COLUMNS })];
}
