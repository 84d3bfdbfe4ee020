/** A session begun and not finished: the events written so far, oldest first. */
export interface Draft {
  readonly id: string;
  readonly events: readonly unknown[];
}

/** Where sessions wait until they are kept: one append-only file each, in the state folder. */
export interface Drafts {
  /** Starts a draft. It belongs to this process while that lives, whatever the clock says. */
  begin(id: string): DraftLog;
  /** Goes on with one that was left; null where another process has it, or it is gone. */
  takeUp(id: string): TakenDraft | null;
  /** Drafts that no living process is writing, newest first. A torn last line is left out. */
  unfinished(): readonly Draft[];
  /** Erases a draft from the disk. Nothing happens if it is already gone. */
  remove(id: string): void;
}

/** A draft that is this process's now, with the events as they stand. */
export interface TakenDraft extends DraftLog {
  readonly events: readonly unknown[];
}

export interface DraftLog {
  /** Adds one event and returns only when it is on the disk. */
  append(event: object): void;
}
