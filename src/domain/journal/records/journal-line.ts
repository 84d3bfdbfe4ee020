import type { JournalRecord } from './record.ts';

/** Why a line is no record. */
export const LINE_FAULTS = ['not-json', 'not-a-record', 'not-utf8', 'too-deep'] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

/** A line of a journal file as it stands on the disk; blank ones are left out. */
export interface JournalLine {
  /** From the data folder, with slashes, the same on every machine. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Null when the line is none; `why` then says what it is. */
  readonly record: JournalRecord | null;
  readonly why: LineFault | null;
  /** What is written there. To be asked for before the next line is. */
  text(): string;
}
