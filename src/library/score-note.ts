import { problemSentence } from '../cli/render/problem-sentences/problem-sentence.ts';
import { inFile, type Problem } from '../domain/problem.ts';
import type { Rubric as WholeRubric } from '../domain/rubric/rubric.ts';
import type { WrittenNote } from '../use-cases/ports/ports.ts';
import { scoreNote as score } from '../use-cases/score/score-notes.ts';
import type { LoadedRubric, Note, NoteScore, RubricSet, ScoreOptions } from './types.ts';

/**
 * Scores a call note, the same to the last bit as `aftercall score` does. It never throws on a bad
 * note: whatever it holds, what is wrong with it is told in `problems`, and nothing is scored then.
 *
 * @param note a note, or what was read from a file and may be one
 * @param rubrics one, several (an overall score then needs them all), or a set that says which ones
 *   an overall score needs
 * @throws RangeError when `options.rubric` is none of them
 */
export function scoreNote(
  note: Note,
  rubrics: RubricSet | readonly LoadedRubric[] | LoadedRubric,
  options: ScoreOptions = {},
): NoteScore {
  const { explain = false, rubric } = options;
  const set = setOf(rubrics);
  if (rubric !== undefined && !set.rubrics.some((one) => one.rubric.id === rubric)) {
    throw new RangeError(`There is no rubric ${rubric} among those given.`);
  }
  const shelf = {
    pack: { required: set.required },
    // Each of them came from this library, whole: the public type only shows less of it.
    rubrics: set.rubrics.map((one) => ({ ...one, rubric: one.rubric as WholeRubric })),
  };
  const wish = { explain, ...(rubric !== undefined && { rubric }) };
  return score(written(note), shelf, wish, problemSentence).score;
}

// --- internal ---

function setOf(rubrics: RubricSet | readonly LoadedRubric[] | LoadedRubric): RubricSet {
  if ('required' in rubrics) return rubrics;
  const all = 'rubric' in rubrics ? [rubrics] : rubrics;
  return { rubrics: all, required: all.map(({ rubric }) => rubric.id) };
}

/** Not from a file, so that its problems have no place but the one in the note itself. */
function written(value: unknown): WrittenNote {
  const place = (found: Problem) => inFile('', found);
  return { kind: 'note', read: { ok: true, value }, place };
}
