import type { LocalTime } from '../../domain/call/when.ts';
import type { RubricChecker } from '../../use-cases/ports/check-port.ts';
import type { Clock, Ids } from '../../use-cases/ports/clock-port.ts';
import type { CoachFiles } from '../../use-cases/ports/coach-files-port.ts';
import type { Drafts } from '../../use-cases/ports/drafts-port.ts';
import type { Eraser } from '../../use-cases/ports/eraser-port.ts';
import type { Exports, LineJournal, RecordFiles } from '../../use-cases/ports/export-port.ts';
import type { NoteFiles } from '../../use-cases/ports/notes-port.ts';
import type { Packs } from '../../use-cases/ports/packs-port.ts';
import type { Threads } from '../../use-cases/ports/pool-port.ts';
import type { RubricFiles } from '../../use-cases/ports/rubric-files-port.ts';
import type { LoadedPack, RubricCopies } from '../../use-cases/ports/rubrics-port.ts';
import type { Terminal } from '../../use-cases/ports/terminal-port.ts';
import type { Paper } from '../render/text/paper.ts';

/**
 * What a command may touch: a list of doors, each opened when it is asked for. What is behind one is
 * told where its type is.
 */
export interface World {
  readonly out: Output;
  /** Everything that is not the result: notices, problems. */
  readonly err: Output;
  /** Whether there is a person to ask: both ends are a terminal. */
  readonly canAsk: boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly localTime: LocalTime;
  journal(): Promise<LineJournal>;
  /** Whether a file of the journal could not be read, which was told: the others were. */
  isUnread(): boolean;
  drafts(): Promise<Drafts>;
  eraser(): Promise<Eraser>;
  records(): Promise<RecordFiles>;
  exports(): Promise<Exports>;
  /** The rubrics at hand: those of the daily session first, in the order of their pack. */
  rubrics(): Promise<LoadedPack>;
  /** The same as if nothing were settled: for who was told that the settings have problems. */
  usualRubrics(): Promise<LoadedPack>;
  rubricFiles(): Promise<RubricFiles>;
  rubricChecker(): Promise<RubricChecker>;
  /** What past calls were measured with. */
  rubricCopies(): Promise<RubricCopies>;
  coachFiles(): Promise<CoachFiles>;
  packs(): Promise<Packs>;
  /** A JSON Schema that editors use, as it is shipped. */
  schema(name: string): Promise<{ readonly path: string; readonly text: string }>;
  notes(): Promise<NoteFiles>;
  threads(): Promise<Threads>;
  terminal(): Promise<Terminal>;
  clipboard(): Promise<Clipboard>;
  pager(): Promise<Pager>;
}

interface Clipboard {
  /** False where the system has no command for it. */
  copy(text: string): Promise<boolean>;
}

interface Pager {
  /** Writes a result to `out`: through the person's pager if it is longer than their screen. */
  show(text: string): Promise<void>;
}

export interface Output {
  write(text: string): void;
  /** The same; done once it is out, and its memory can be used again. */
  writeOut(text: string): Promise<void>;
  /** Whether a person reads it as it is: no control characters then. */
  readonly isTerminal: boolean;
  readonly paper: Paper;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly dataDir?: string;
}
