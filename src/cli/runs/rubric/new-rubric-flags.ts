import { USUAL_ANCHORS } from '../../../domain/craft/write/starter-questions.ts';
import { idFrom } from '../../../domain/id-from.ts';
import type { Problem } from '../../../domain/problem.ts';
import { problemSentence } from '../../render/problem-sentences/problem-sentence.ts';
import { UsageError } from '../../shell/exit-codes.ts';

/**
 * A question from `--question`: alone, or with what its answers look like after it, parted by `|`:
 * the two ends, three points, or all five.
 *
 * @param taken the ids so far; the new one is added
 */
export function questionFromFlag(text: string, number: number, taken: string[]): object {
  const [ask = '', ...says] = text.split('|').map((part) => part.trim());
  const points = POINTS[says.length];
  if (points === undefined) {
    throw new UsageError(
      `--question ${number} has ${says.length} parts after the question: give 2 (for 1 and 5), 3 (for 1, 3 and 5) or 5, each after a |.`,
    );
  }
  const id = idFrom(ask, 'question', taken);
  taken.push(id);
  const anchors =
    says.length === 0
      ? USUAL_ANCHORS
      : Object.fromEntries(points.map((point, i) => [point, says[i] ?? '']));
  return { id, ask, anchors, best: 'high' };
}

/** What is wrong with what the flags gave. */
export function usageOf(problems: readonly Problem[]): UsageError {
  return new UsageError(problems.map((one) => `${flagOf(one)}${problemSentence(one)}`).join(' '));
}

// --- internal ---

const POINTS: Readonly<Record<number, readonly number[]>> = {
  0: [],
  2: [1, 5],
  3: [1, 3, 5],
  5: [1, 2, 3, 4, 5],
};

function flagOf({ path: [top, index] }: Problem): string {
  if (top === undefined) return '';
  if (top !== 'questions') return `--${top}: `;
  return typeof index === 'number' ? `--question ${index + 1}: ` : '';
}
