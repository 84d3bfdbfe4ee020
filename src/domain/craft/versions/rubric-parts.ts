import type { Question, Rubric } from '../../rubric/rubric.ts';

/** One value in a rubric or a question that a coach can change by itself. */
export interface Part {
  /** Keys from its question, or from the rubric: `anchors`, `3`. */
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Everything in a question but its id. What is one thing to a coach, such as `when`, is one part. */
export function partsOfQuestion({ id: _id, ...question }: Question): readonly Part[] {
  return Object.entries(question).flatMap(([key, value]): readonly Part[] => {
    if (value === undefined) return [];
    if (key === 'options') {
      const options = value as readonly { id: string; say: string; points: number }[];
      return [
        // Which digit means which.
        { path: [key], value: options.map(({ id }) => id) },
        ...options.flatMap(({ id, say, points }) => [
          { path: [key, id, 'points'], value: points },
          { path: [key, id, 'say'], value: say },
        ]),
      ];
    }
    return NESTED.has(key) ? nested(key, value as object) : [{ path: [key], value }];
  });
}

/** What a rubric says apart from its questions, its version and its tests. */
export function partsOfWhole(rubric: Rubric): readonly Part[] {
  const {
    version: _version,
    tests: _tests,
    questions: _questions,
    format: _format,
    ...own
  } = rubric;
  return Object.entries(own).flatMap(([key, value]): readonly Part[] => {
    if (value === undefined) return [];
    return NESTED.has(key) ? nested(key, value as object) : [{ path: [key], value }];
  });
}

// --- internal ---

const NESTED: ReadonlySet<string> = new Set(['anchors', 'notes', 'flag']);

function nested(key: string, value: object): readonly Part[] {
  return Object.entries(value)
    .filter(([, inside]) => inside !== undefined)
    .map(([inner, inside]) => ({ path: [key, inner], value: inside }));
}
