import type { LocatedProblem, Path, Position, Problem } from '../../domain/problem.ts';
import type { WrittenNote } from '../../use-cases/ports/notes-port.ts';
import { LineStarts } from '../yaml/line-starts.ts';
import { type Places, positionOf } from '../yaml/places.ts';

/** Where a note stands: its file, and its text there from the first line on. */
export interface NoteSource {
  readonly file: string;
  readonly text: string;
  /** Lines of the file above the text. */
  readonly linesAbove: number;
}

/**
 * A note that could be read, whatever it holds. Places are looked for only when asked for.
 *
 * @param above where the note stands among the places, if it is not all there is
 * @param line of the text on which it begins
 */
export function readable(
  value: unknown,
  source: NoteSource,
  places: () => Places,
  above: Path = [],
  line = 1,
): WrittenNote {
  return {
    kind: 'note',
    read: { ok: true, value },
    source: { file: source.file, line: source.linesAbove + line },
    place: (problem) => {
      const inFile = { ...problem, path: [...above, ...problem.path] } as Problem;
      return placed({ problem, at: positionOf(inFile, places()) }, source);
    },
  };
}

/** Where a note should be and none can be read. @param line of the text on which it begins */
export function unreadable(
  problems: readonly LocatedProblem[],
  source: NoteSource,
  line = 1,
): WrittenNote {
  const whole = (problem: Problem) => placed({ problem, at: null }, source);
  return {
    kind: 'note',
    read: { ok: false, problems: problems.map((one) => placed(one, source)) },
    place: whole,
    source: { file: source.file, line: source.linesAbove + line },
  };
}

// --- internal ---

function placed({ problem, at }: LocatedProblem, source: NoteSource) {
  const { file, linesAbove } = source;
  if (at === null) return { problem, at, file, sourceLine: null };
  const sourceLine = lineStarts(source).lineAt(at.line);
  const inFile: Position = { line: at.line + linesAbove, column: at.column };
  return { problem, at: inFile, file, sourceLine };
}

/** A text with many notes is gone through once. */
const LINES = new WeakMap<NoteSource, LineStarts>();

function lineStarts(source: NoteSource): LineStarts {
  const lines = LINES.get(source) ?? new LineStarts(source.text);
  LINES.set(source, lines);
  return lines;
}
