import type { LocalTime } from '../domain/note/when.ts';
import type {
  Clock,
  Drafts,
  Eraser,
  Ids,
  Journal,
  LoadedPack,
  NoteInput,
  RubricCopies,
} from '../use-cases/ports.ts';
import type { Terminal } from '../use-cases/terminal-port.ts';
import type { Style } from './render/style.ts';

/** Everything a command may touch. What costs time to load is loaded when it is asked for. */
export interface World {
  readonly out: Output;
  /** Everything that is not the result: notices, problems. */
  readonly err: Output;
  /** Whether there is a person to ask: both ends are a terminal. */
  readonly canAsk: boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  journal(): Promise<Journal>;
  drafts(): Promise<Drafts>;
  eraser(): Promise<Eraser>;
  /** The rubrics at hand, in the order of their pack. */
  rubrics(): Promise<LoadedPack>;
  /** What past calls were measured with. */
  rubricCopies(): Promise<RubricCopies>;
  terminal(): Promise<Terminal>;
  readDate(text: string, now: string): Promise<string | null>;
  /** The call notes in a file, or in standard input for `-`. */
  readNotes(name: string): AsyncIterable<NoteInput>;
  readonly localTime: LocalTime;
}

export interface Output {
  write(text: string): void;
  /** Columns to set text in. */
  readonly width: number;
  readonly style: Style;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly dataDir?: string;
}
