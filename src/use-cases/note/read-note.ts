import type { CallNote } from '../../domain/note/call-note.ts';
import { checkNote } from '../../domain/note/check-note.ts';
import type { PlacedProblem, Result } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { WrittenNote } from '../ports/notes-port.ts';

/** A written note, checked; its problems with their places. */
export function readNote(
  written: WrittenNote,
  rubrics: readonly Rubric[],
): Result<CallNote, PlacedProblem> {
  if (!written.read.ok) return written.read;
  const checked = checkNote(written.read.value, rubrics);
  if (!checked.ok) return { ok: false, problems: checked.problems.map(written.place) };
  return { ok: true, value: checked.value };
}
