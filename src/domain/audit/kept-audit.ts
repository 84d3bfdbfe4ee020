import { PLACE_NAMES } from '../rubric/place-names.ts';
import {
  boolean,
  described,
  listOf,
  nullable,
  number,
  object,
  oneOf,
  optional,
  readAs,
  type TypeOf,
  text,
} from '../shape.ts';

/** What an audit comes to, as it is printed and kept. */

export const points = number(undefined, { minimum: 0, maximum: 100 });

const count = (says: string) =>
  number(says, { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

const NOT_SCORED_REASONS = ['nothing-asked', 'too-few-answers', 'too-little-weight'] as const;
export type NotScoredReason = (typeof NOT_SCORED_REASONS)[number];

/** Of one rubric's score. A later version may know more reasons. */
export const scoreFields = {
  score: nullable(points, '0 to 100, unrounded; null with a reason.'),
  reason: optional(readAs(oneOf(NOT_SCORED_REASONS), text().fits), 'Why there is no score.'),
  band: optional(text("The name of the score's range.")),
  answered: count('Questions that earned points.'),
  of: count('Questions that could have, on this call.'),
  na: count('Answered: does not apply.'),
  dk: count('Answered: cannot recall.'),
  version: text('Of the rubric.'),
  hash: text("sha256 of the rubric's content.", { pattern: '^[0-9a-f]{64}$' }),
};

export const overallShape = nullable(
  points,
  'Mean of the required rubrics, where all of them are scored.',
);

const place = object({
  aim: described(points, 'Whose result it was for: 0 ours, 100 theirs.'),
  posture: number('-100 below the customer, 0 beside, 100 above.', { minimum: -100, maximum: 100 }),
  name: oneOf(PLACE_NAMES, 'What such a call is called.'),
  // The two cancel out in the mean and would look like a peer.
  swing: boolean('Gave way and pressed in one call.'),
});

/**
 * Where a call stood on the two axes: aim (whose result it was for, 0 to 100) and posture (below,
 * beside or above the customer, -100 to +100). Names describe the call, never the person.
 */
export type Place = TypeOf<typeof place>;

export const placeShape = nullable(
  place,
  'Where the call stood; null where too little was answered to tell.',
);

const flag = object({
  rubric: text('Its id.'),
  question: text('Its id.'),
  say: text("The coach's sentence."),
});

/** What an answer calls for by itself: shown by itself, never part of the sum. */
export type RaisedFlag = TypeOf<typeof flag>;

export const flagsShape = listOf(
  flag,
  'What answers call for by themselves; never part of a score.',
);
