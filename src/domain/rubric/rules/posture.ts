import { problem } from '../../problem.ts';
import type { QuestionRule } from './rule.ts';

/** Below, beside or above the customer is told from a scale alone: its middle is "beside". */
export const postureIsOnScale: QuestionRule = ({ axis, kind }, path) =>
  axis === 'posture' && kind !== 'scale'
    ? [problem('posture-needs-scale', [...path, 'axis'], {})]
    : [];
