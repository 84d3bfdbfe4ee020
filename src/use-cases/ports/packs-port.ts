import type { PlacedProblem, Result } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { LoadedPack } from './rubrics-port.ts';

/** What handing out rubrics needs from the world. */

/** A pack as it was read from wherever someone keeps it. */
export interface FoundPack extends LoadedPack {
  /** Its own `pack.yaml` as written, without the rubrics. */
  head(): string;
}

/** A pack that was installed here, each of its files as it was then. */
export interface InstalledPack extends LoadedPack {
  /** Where it came from, as it was typed. */
  readonly from: string;
}

/** An installed pack that is not used, because its files are not as they were. */
export interface DamagedPack {
  readonly name: string;
  readonly problems: readonly PlacedProblem[];
}

export interface PacksHere {
  readonly builtIn: LoadedPack;
  /** In the order of their names. */
  readonly installed: readonly InstalledPack[];
  readonly damaged: readonly DamagedPack[];
  /** What is wrong with the list of installed packs itself; with any, none of them is known. */
  readonly problems: readonly PlacedProblem[];
}

export interface Packs {
  here(): Promise<PacksHere>;
  /**
   * Reads a pack from a folder, a file or a git repository. Nothing in it is run, and nothing is
   * written but a temporary folder for a repository, which is gone when this returns.
   *
   * @throws FetchError when a repository cannot be fetched
   */
  find(source: string): Promise<Result<FoundPack, PlacedProblem>>;
  /** The one file that a pack is mailed as, which reads back as the same pack; null if too large. */
  asOneFile(found: FoundPack): Promise<string | null>;
  /**
   * Installs, all of it or nothing: a pack of the same name is replaced.
   *
   * @throws JournalError when the disk does not let us
   */
  install(found: FoundPack, from: string): Promise<void>;
  /** @throws JournalError when the disk does not let us */
  remove(name: string): Promise<void>;
  /** @throws SettingsError when they have problems */
  settings(): Promise<Settings>;
  /** The file of the settings, for people to read. */
  readonly settingsFile: string;
  /**
   * Writes a file that a person named. False if there is one already and it may not be written over.
   *
   * @throws JournalError when the disk does not let us
   */
  write(path: string, text: string, isOverAllowed: boolean): boolean;
}

/** A repository could not be fetched. The message says why, and what would do. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

/** The settings cannot be followed as they are. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly PlacedProblem[];

  constructor(problems: readonly PlacedProblem[]) {
    super('the settings have problems');
    this.problems = problems;
  }
}
