import { type Problem, problem } from '../../problem.ts';
import { truthOf } from '../slips.ts';
import type { RubricRule } from './rule.ts';

/** A test's call is described in the same words as a call: a first contact is true or false. */
export const ownTestCallsFit: RubricRule = ({ tests }) =>
  tests.flatMap(({ call }, index): readonly Problem[] => {
    const got = call?.['call.first-contact'];
    if (got === undefined || typeof got === 'boolean') return [];
    const path = ['tests', index, 'call', 'call.first-contact'];
    if (truthOf(String(got)) !== null) {
      return [problem('slip', path, { slip: 'not-true-or-false', got: String(got) })];
    }
    return [problem('not-one-of', path, { got: String(got), known: ['true', 'false'] })];
  });
