import type { ProblemArgs, ProblemCode } from '../../problem.ts';
import type { AnyQuestion } from '../shapes/any-question.ts';

/**
 * What a rater answered: a scale point or a number, `yes`/`no`, an option's id, free text, or
 * `na` (does not apply) or `dk` (cannot recall).
 */
export type Answer = number | string;

/** All that is particular to one kind of question. The answers it is given are neither na nor dk. */
export interface Kind<Q extends AnyQuestion> {
  /** What is filled in where the file leaves it out, beside what every question has. */
  filled?(written: Readonly<Record<string, unknown>>): object;
  readonly isScored: boolean;

  /** Every answer, in the order of its keys; null where they cannot be listed. */
  answers(question: Q): readonly Answer[] | null;
  /** What a file wrote, in its one spelling; null if it is no answer. */
  fitting(question: Q, written: number | string | boolean): Answer | null;
  /** What answers it takes, in words for a message. */
  wanted(question: Q): string;

  /** 0 to 100; null for what is never scored. */
  points(question: Q, answer: Answer): number | null;
  /** An answer as a number, for the thresholds of flags and of `when`; null for text. */
  number(question: Q, answer: Answer): number | null;
  /** The lowest and the highest such number. */
  range(question: Q): readonly [number, number] | null;
  /** Where best lies on a line of numbers; null where the answers are no such line. */
  line(question: Q): Line | null;
  /** Whether an answer can miss what is best on either side. */
  isIdeal(question: Q): boolean;
  /** What the scoring hash covers beside what it covers of every question. */
  hashed(question: Q): object;
  /** What an answer's points follow from, as `--explain` prints it. */
  explained(question: Q): object;

  /** What a rubric's own tests should reach where answers cannot be listed. */
  readonly spots?: Spots<Q>;

  /** An answer in the words that the rep chose. */
  said(question: Q, answer: Answer): string;
  /** What is best, as a cell says it. */
  best(question: Q): string | number | undefined;
  /** The answers there are, each by its key, and what is best, for a coach to read. */
  sheet(question: Q): {
    readonly answers: readonly (readonly [key: string, say: string])[];
    readonly best: string | null;
  };

  /** The cells of a question's row that it alone has, `best` left out. */
  cells(question: Q): Readonly<Record<string, string | number | undefined>>;
  /** What it alone has, from such a row. */
  ofRow(row: RowReader): Readonly<Record<string, unknown>>;

  /** Answers as words in a table of calls, beside those that every question takes. */
  words(question: Q): readonly (readonly [words: string, answer: Answer])[];
  /** An answer that is none of these words. */
  read(question: Q, text: string): Answer | undefined;
}

/** Where best lies, its ends inside it, on a line from the lowest to the highest answer. */
export interface Line {
  readonly min: number;
  readonly from: number;
  readonly to: number;
  readonly max: number;
}

export interface Spots<Q> {
  /** Names of places that an answer can lie at. */
  all(question: Q): readonly string[];
  of(question: Q, answer: Answer): string;
  /** Answers that bring out everything such a question can, the best first. */
  samples(question: Q): readonly Answer[];
}

/** The row of one question in a spreadsheet, by its columns. */
export interface RowReader {
  /** As one line; undefined where the cell is empty. */
  text(column: string): string | undefined;
  /** A number within these bounds, or undefined and a problem. */
  number(column: string, min: number, max: number): number | undefined;
  has(column: string): boolean;
  hasNote(side: 'under' | 'over'): boolean;
  /** Tells what is wrong in a cell. */
  unclear<C extends ProblemCode>(column: string, code: C, args: ProblemArgs[C]): undefined;
}

/** The columns that the answers of a question stand in. */
export const ANSWER_COLUMNS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * Percent of the maximum possible (POMP; Cohen, Cohen, Aiken & West 1999): 100 where best lies,
 * falling to 0 at both ends; each side is stretched on its own.
 */
export function linePoints(x: number, { min, from, to, max }: Line): number {
  if (x < from) return Math.max(0, (100 * (x - min)) / (from - min));
  if (x > to) return Math.max(0, (100 * (max - x)) / (max - to));
  return 100;
}

export function isWithin(written: unknown, min: number, max: number): written is number {
  return typeof written === 'number' && written >= min && written <= max;
}
