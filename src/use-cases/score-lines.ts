import { bytesOf } from '../domain/note/quick/byte-text.ts';
import { ByteWriter } from '../domain/note/quick/byte-writer.ts';
import { quickScorer } from '../domain/note/quick/quick-scorer.ts';
import { countNote, type Limits, newTally, type Tally } from '../domain/note/tally.ts';
import type { PlacedProblem, Problem } from '../domain/problem.ts';
import type { Line, LineChunk, LineReader } from './lines-port.ts';
import { type ScoreShelf, type ScoreWish, scoreNote } from './score-notes.ts';

/** What scoring needs to know; plain data, so that it can be handed to another thread. */
export interface LineWish extends ScoreWish {
  readonly shelf: ScoreShelf;
  readonly limits: Limits;
}

/** What only code can do. */
export interface LineTools {
  readonly reader: LineReader;
  readonly sentence: (problem: Problem) => string;
  /** A value as JSON text on one line, harmless on a terminal, with its line end. */
  readonly jsonText: (value: unknown) => string;
}

export interface ScoredChunk {
  /** One line of JSON for each line that is not blank, in their order. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tally: Tally;
  /** Of the first notes that have any; a place counts its line from the top of the chunk. */
  readonly problems: readonly PlacedProblem[];
  /** Problems not in that list. */
  readonly moreProblems: number;
  /** Blank ones too. */
  readonly lines: number;
}

/** Problems of so many notes are told at most. */
export const MOST_TOLD = 20;

/**
 * Makes a function that scores JSON lines, a chunk at a time. What a line gives depends on that line
 * alone: not on its place, its chunk, its file or the lines before it.
 */
export function lineScorer(
  wish: LineWish,
  { reader, sentence, jsonText }: LineTools,
): (chunk: LineChunk, file: string) => ScoredChunk {
  const { shelf, limits, explain, rubric: only } = wish;
  const { rubrics, pack } = shelf;
  const ids = rubrics.map(({ rubric }) => rubric.id);
  const jsonOf = (value: unknown) => jsonText(value).slice(0, -1);
  const quick = quickScorer({ rubrics, required: pack.required, only, jsonOf });
  const out = new ByteWriter();
  return (chunk, file) => {
    const tally = newTally(ids, limits);
    const problems: PlacedProblem[] = [];
    const bytes = endedWithNewline(chunk.bytes);
    let [lines, moreProblems] = [0, 0];
    const scoreSlowly = (line: Line) => {
      if (isBlank(line)) return;
      const note = scoreNote(reader.note(line, file), shelf, wish, sentence);
      out.put(bytesOf(jsonText(note.score)));
      countNote(tally, note.score);
      if (problems.length >= MOST_TOLD) moreProblems += note.problems.length;
      else problems.push(...note.problems.map((one) => lower(one, lines)));
    };
    for (let at = 0; at < bytes.length; lines += 1) {
      const end = explain ? -1 : quick.take(bytes, at);
      if (end === -1) {
        const newline = bytes.indexOf(NEWLINE, at);
        scoreSlowly(reader.line(bytes.subarray(at, newline)));
        at = newline + 1;
      } else {
        quick.write(out, bytes, tally);
        at = end;
      }
    }
    if (chunk.tooLong) {
      scoreSlowly({ tooLong: true });
      lines += 1;
    }
    return { bytes: out.take(), tally, problems, moreProblems, lines };
  };
}

/** A problem of a text that stands so many lines further down. */
export function lower(placed: PlacedProblem, lines: number): PlacedProblem {
  const { at } = placed;
  return at === null ? placed : { ...placed, at: { ...at, line: at.line + lines } };
}

// --- internal ---

const NEWLINE = 0x0a;

/** The last line of a file may lack it. */
function endedWithNewline(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || bytes[bytes.length - 1] === NEWLINE) return bytes;
  const ended = new Uint8Array(bytes.length + 1);
  ended.set(bytes);
  ended[bytes.length] = NEWLINE;
  return ended;
}

function isBlank(line: Line): boolean {
  return typeof line === 'string' && line.trim() === '';
}
