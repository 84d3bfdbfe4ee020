import { bytesOf } from '../../domain/note/quick/byte-text.ts';
import { ByteWriter } from '../../domain/note/quick/byte-writer.ts';
import type { QuickScorer, QuickWish } from '../../domain/note/quick/quick-scorer.ts';
import { countNote, type Limits, newTally, type Tally } from '../../domain/note/tally.ts';
import type { PlacedProblem, Problem } from '../../domain/problem.ts';
import type { NoteReading, WrittenNote } from '../ports/ports.ts';
import { type ScoreShelf, type ScoreWish, scoreNote } from './score-notes.ts';

/** What scoring needs to know; plain data, so that it can be handed to another thread. */
export interface BatchWish extends ScoreWish {
  readonly shelf: ScoreShelf;
  readonly limits: Limits;
  readonly reading: Omit<NoteReading, 'rubrics'>;
}

/** What only code can do. */
export interface BatchTools {
  readonly sentence: (problem: Problem) => string;
  /** A value as JSON text on one line, harmless on a terminal, with its line end. */
  readonly jsonText: (value: unknown) => string;
}

export interface ScoredChunk {
  /** One line of JSON for each note, in their order. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tally: Tally;
  /** The first of them. */
  readonly problems: readonly PlacedProblem[];
  /** Problems not in that list. */
  readonly moreProblems: number;
  /** Lines that the chunk had, where its problems count theirs from its top. */
  readonly lines: number;
  /** A file could not be read. */
  readonly lacksFile: boolean;
}

/** What reading the notes of a batch needs to know. */
export function readingOf({ reading, shelf }: BatchWish): NoteReading {
  return { ...reading, rubrics: shelf.rubrics.map(({ rubric }) => rubric) };
}

/** So many problems are told at most, and those of the note that has the last of them. */
export const MOST_TOLD = 20;

/** Gathers what the notes of one chunk after the other come to. */
export class ChunkScores {
  readonly #wish: BatchWish;
  readonly #tools: BatchTools;
  readonly #openQuick: () => QuickScorer;
  /** Made when it is first needed: it weighs every answer to every question beforehand. */
  #quick: QuickScorer | null = null;
  readonly #ids: readonly string[];
  readonly #out = new ByteWriter();
  #tally: Tally;
  #problems: PlacedProblem[] = [];
  #moreProblems = 0;
  #lacksFile = false;

  /** @param quickScorer makes the one for what the chunks hold */
  constructor(wish: BatchWish, tools: BatchTools, quickScorer: (wish: QuickWish) => QuickScorer) {
    const { shelf, rubric: only } = wish;
    const jsonOf = (value: unknown) => tools.jsonText(value).slice(0, -1);
    this.#wish = wish;
    this.#tools = tools;
    const { rubrics, pack } = shelf;
    this.#openQuick = () => quickScorer({ rubrics, required: pack.required, only, jsonOf });
    this.#ids = shelf.rubrics.map(({ rubric }) => rubric.id);
    this.#tally = newTally(this.#ids, wish.limits);
  }

  /**
   * Scores the note that begins there, the quick way.
   *
   * @returns where the next one begins; -1 if it is left to the long way
   */
  take(bytes: Uint8Array, at: number): number {
    if (this.#wish.explain) return -1;
    this.#quick ??= this.#openQuick();
    const end = this.#quick.take(bytes, at);
    if (end !== -1) this.#quick.write(this.#out, bytes, this.#tally);
    return end;
  }

  /** Scores a note the long way. @param linesAbove lines of the chunk above those its places count */
  add(note: WrittenNote, linesAbove = 0): void {
    const { score, problems } = scoreNote(note, this.#wish.shelf, this.#wish, this.#tools.sentence);
    this.#out.put(bytesOf(this.#tools.jsonText(score)));
    countNote(this.#tally, score);
    this.tell(problems.map((one) => lower(one, linesAbove)));
  }

  tell(problems: readonly PlacedProblem[], lacksFile = false): void {
    this.#lacksFile ||= lacksFile;
    if (this.#problems.length >= MOST_TOLD) this.#moreProblems += problems.length;
    else this.#problems.push(...problems);
  }

  /** What it all came to; begins anew. */
  end(lines = 0, spare?: ArrayBuffer): ScoredChunk {
    const scored = {
      bytes: this.#out.take(spare),
      tally: this.#tally,
      problems: this.#problems,
      moreProblems: this.#moreProblems,
      lines,
      lacksFile: this.#lacksFile,
    };
    this.#tally = newTally(this.#ids, this.#wish.limits);
    this.#problems = [];
    this.#moreProblems = 0;
    this.#lacksFile = false;
    return scored;
  }
}

/** A problem of a text that stands so many lines further down. */
export function lower(placed: PlacedProblem, lines: number): PlacedProblem {
  const { at } = placed;
  return at === null ? placed : { ...placed, at: { ...at, line: at.line + lines } };
}
