import { problem } from '../../problem.ts';
import type { QuestionRule } from './rule.ts';

/** An anchor stands at a point that exists. */
export const anchorsOnScale: QuestionRule = (question, path) => {
  if (question.kind !== 'scale') return [];
  const { anchors, points } = question;
  return Object.keys(anchors)
    .filter((point) => !isPoint(point, points))
    .map((point) => problem('anchor-off-scale', [...path, 'anchors', point], { point, points }));
};

/** Both ends say what they look like, and so does an ideal point. */
export const anchorsWhereNeeded: QuestionRule = (question, path) => {
  if (question.kind !== 'scale') return [];
  const { anchors, points, best } = question;
  const needed = new Set([1, points]);
  if (typeof best === 'number' && isPoint(String(best), points)) needed.add(best);
  return [...needed]
    .filter((point) => anchors[point] === undefined)
    .sort((a, b) => a - b)
    .map((point) => problem('missing-anchor', [...path, 'anchors'], { point }));
};

/** An ideal point is a point of the scale. */
export const bestOnScale: QuestionRule = (question, path) => {
  if (question.kind !== 'scale' || typeof question.best !== 'number') return [];
  const { best, points } = question;
  if (isPoint(String(best), points)) return [];
  return [problem('best-off-scale', [...path, 'best'], { best, points })];
};

// --- internal ---

function isPoint(written: string, points: number): boolean {
  return /^[1-9]$/.test(written) && Number(written) <= points;
}
