import { CALL_TYPES } from '../../call/call-facts.ts';
import { type Problem, problem, warning } from '../../problem.ts';
import type { Rubric, WhenCall } from '../rubric.ts';
import { truthOf } from '../slips.ts';
import { isOneSlipAway } from './one-slip-away.ts';
import type { RubricRule } from './rule.ts';

/** Whether it was a first contact is true or false; a call's type is a word. */
export const whenCallFactsFit: RubricRule = (rubric) =>
  callConditions(rubric).flatMap(({ when, index }) => [
    ...entries(when, 'call.first-contact').flatMap((value, at) =>
      typeof value === 'boolean'
        ? []
        : [notTrueOrFalse(value, pathOf(index, 'call.first-contact', at))],
    ),
    ...entries(when, 'call.type').flatMap((value, at) => {
      if (typeof value === 'string') return [];
      const args = { wanted: 'text', got: 'true or false' };
      return [problem('wrong-type', pathOf(index, 'call.type', at), args)];
    }),
  ]);

/** A team may have call types of its own, but hardly one that is a slip away from a common one. */
export const callTypesAreSpeltRight: RubricRule = (rubric) =>
  callConditions(rubric).flatMap(({ when, index }) =>
    entries(when, 'call.type').flatMap((value, at) => {
      const got = String(value);
      if (CALL_TYPES.includes(got)) return [];
      const known = CALL_TYPES.find((type) => isOneSlipAway(got.toLowerCase(), type));
      if (known === undefined) return [];
      return [warning('call-type-slip', pathOf(index, 'call.type', at), { got, known })];
    }),
  );

// --- internal ---

function callConditions({ questions }: Rubric) {
  return questions.flatMap(({ when }, index) =>
    when === undefined || 'question' in when ? [] : [{ when, index }],
  );
}

function entries(when: WhenCall, fact: keyof WhenCall): readonly (string | boolean)[] {
  return when[fact] ?? [];
}

function pathOf(index: number, fact: string, at: number): readonly (string | number)[] {
  return ['questions', index, 'when', fact, at];
}

function notTrueOrFalse(got: string, path: readonly (string | number)[]): Problem {
  if (truthOf(got) !== null) return problem('slip', path, { slip: 'not-true-or-false', got });
  return problem('not-one-of', path, { got, known: ['true', 'false'] });
}
