import { problem } from '../../problem.ts';
import type { RubricRule } from './rule.ts';

/** A question's id is unique in its rubric. */
export const questionIdsDiffer: RubricRule = ({ questions }) => {
  const seen = new Set<string>();
  return questions.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problem('repeated-id', ['questions', index, 'id'], { id })];
  });
};

/** Rubrics are kept in files named after them, and some names open a device on Windows. */
export const idIsSafeAsFileName: RubricRule = ({ id }) =>
  isDeviceName(id) ? [problem('bad-id', ['id'], { got: id })] : [];

/** Whether a file of that name, with whatever ending, opens a device on Windows. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name);
}
