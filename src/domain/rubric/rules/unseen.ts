import { warning } from '../../problem.ts';
import { firstUnseen } from '../../unseen.ts';
import type { RubricRule } from './rule.ts';
import { textsOf } from './texts-of.ts';

/** Characters that a screen does not draw are shown by their code, which reads badly. */
export const textsCanBeSeen: RubricRule = (rubric) =>
  textsOf(rubric).flatMap(({ text, path }) => {
    const got = firstUnseen(text);
    return got === null ? [] : [warning('unseen-character', path, { got })];
  });
