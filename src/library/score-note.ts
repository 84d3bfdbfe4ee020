import { problemSentence } from '../cli/render/problem-sentences/problem-sentence.ts';
import { notScored, scoreOfNote } from '../domain/note/score-of-note.ts';
import { inFile, type Problem } from '../domain/problem.ts';
import type { Rubric as WholeRubric } from '../domain/rubric/rubric.ts';
import type { WrittenNote } from '../use-cases/ports/notes-port.ts';
import { auditNote } from '../use-cases/score/audit-note.ts';
import type { LoadedRubric, NoteScore, RubricSet, ScoreOptions } from './types.ts';

/**
 * Scores a call note, the same to the last bit as `aftercall score` does. It never throws on a bad
 * note: whatever it holds, what is wrong with it is told in `problems`, and nothing is scored then.
 *
 * @param note a `Note`, or whatever was read from a file and may be one
 * @param rubrics one, several (an overall score then needs them all), or a set that says which ones
 *   an overall score needs
 * @throws TypeError when `rubrics` are none, RangeError when `options.rubric` is none of them
 */
export function scoreNote(
  note: unknown,
  rubrics: RubricSet | readonly LoadedRubric[] | LoadedRubric,
  options: ScoreOptions = {},
): NoteScore {
  const { explain = false, rubric } = options;
  const set = setOf(rubrics);
  if (rubric !== undefined && !set.rubrics.some((one) => one.rubric.id === rubric)) {
    throw new RangeError(`There is no rubric ${rubric} among those given.`);
  }
  // Each of them came from this library, whole: the public type only shows less of it.
  const whole = set.rubrics.map((one) => one.rubric as WholeRubric);
  const wanted = rubric === undefined ? {} : { only: rubric };
  const given = { rubrics: whole, required: set.required, ...wanted };
  const { head, audit, problems } = auditNote(written(note), given);
  const found = problems.map((one) => one.problem);
  if (audit === null) return notScored(head, found, problemSentence);
  const hashes = new Map(set.rubrics.map((one) => [one.rubric.id, one]));
  return scoreOfNote(head, audit, hashes, explain);
}

// --- internal ---

function setOf(rubrics: RubricSet | readonly LoadedRubric[] | LoadedRubric): RubricSet {
  if (isSet(rubrics)) return rubrics;
  const all = Array.isArray(rubrics) ? rubrics : [rubrics];
  if (!areLoaded(all)) {
    throw new TypeError(
      'scoreNote takes rubrics as loadRubric and builtInRubrics give them: one, a list, or a set.',
    );
  }
  return { rubrics: all, required: all.map(({ rubric }) => rubric.id) };
}

/** A caller without types can hand over anything. */
function isSet(rubrics: unknown): rubrics is RubricSet {
  return isObject(rubrics) && Array.isArray(rubrics.required) && areLoaded(rubrics.rubrics);
}

function areLoaded(rubrics: unknown): rubrics is readonly LoadedRubric[] {
  return Array.isArray(rubrics) && rubrics.every((one) => isObject(one) && isObject(one.rubric));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Not from a file, so that its problems have no place but the one in the note itself. */
function written(value: unknown): WrittenNote {
  const place = (found: Problem) => inFile('', found);
  return { kind: 'note', read: { ok: true, value }, place, source: { file: '', line: 1 } };
}
