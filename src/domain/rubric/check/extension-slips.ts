import { type Problem, problem } from '../../problem.ts';

/**
 * The keys of a rubric that extends another and of one that does not are known to authors of
 * either, so that the reason why one of them does not fit is worth more than "unknown".
 */
export function sayWhyInExtension(one: Problem): Problem {
  if (one.code !== 'unknown-key') return one;
  const { key } = one.args;
  if (one.path.length === 0 && key === 'questions')
    return problem('extends-with-questions', [key], {});
  if (one.path[0] === 'change' && key === 'kind')
    return problem('kind-changed', [...one.path, key], {});
  return one;
}

/** The same for a rubric that says nothing of another. */
export function sayWhyInRubric(one: Problem): Problem {
  if (one.code !== 'unknown-key' || one.path.length > 0 || !OF_EXTENSIONS.has(one.args.key))
    return one;
  return problem('only-when-extending', [one.args.key], { key: one.args.key });
}

// --- internal ---

const OF_EXTENSIONS: ReadonlySet<string> = new Set(['extends-version', 'remove', 'change', 'add']);
