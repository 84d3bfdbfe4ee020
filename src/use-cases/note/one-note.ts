import type { CallNote } from '../../domain/note/call-note.ts';
import type { PlacedProblem } from '../../domain/problem.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { NoFile, NoteInput, WrittenNote } from '../ports/notes-port.ts';
import { readNote } from './read-note.ts';

/** The one call note of a file, or why there is none. */
export type OneNote =
  | {
      readonly end: 'read';
      readonly note: CallNote;
      /** As it was written, `null` included. */
      readonly written: unknown;
    }
  | NoOneNote;

export type NoOneNote =
  | { readonly end: 'nothing-to-keep' }
  | { readonly end: 'several-notes' }
  | { readonly end: 'problems'; readonly problems: readonly PlacedProblem[] };

/** Reads a file that is to hold one call note, and checks it against the rubrics. */
export async function readOneNote(
  inputs: AsyncIterable<NoteInput>,
  rubrics: readonly Rubric[],
): Promise<OneNote> {
  const [input, ...others] = await firstTwo(inputs);
  if (input === undefined) return { end: 'nothing-to-keep' };
  if (input.kind === 'no-file') return { end: 'problems', problems: input.problems };
  if (others.length > 0) return { end: 'several-notes' };
  const note = readNote(input, rubrics);
  if (!note.ok) return { end: 'problems', problems: note.problems };
  return { end: 'read', note: note.value, written: input.read.ok ? input.read.value : null };
}

// --- internal ---

async function firstTwo(
  inputs: AsyncIterable<NoteInput>,
): Promise<readonly (WrittenNote | NoFile)[]> {
  const found: (WrittenNote | NoFile)[] = [];
  for await (const input of inputs) {
    if (input.kind === 'notice') continue;
    found.push(input);
    if (found.length === 2) break;
  }
  return found;
}
