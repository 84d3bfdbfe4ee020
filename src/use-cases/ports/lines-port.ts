import type { WrittenNote } from './ports.ts';

/** Some whole lines of a file, as they came from it. */
export interface LineChunk {
  /** With their line ends; the last line of a file may have none. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** One line and nothing else, too long to be held: of it nothing was kept. */
  readonly tooLong?: true;
}

/** What is known of a line beside its bytes. */
export interface LineReader {
  /** The text of a line, given without its line end. */
  line(bytes: Uint8Array): Line;
  /** A line as a note; without `linesAbove` its places count it as the first line of its file. */
  note(line: Line, file: string, linesAbove?: number): WrittenNote;
}

/** A line's text, or why it has none: bytes that are no UTF-8, or too many of them. */
export type Line = string | { readonly notText: true } | { readonly tooLong: true };
