import type { Clock, Drafts, Ids, Journal, LoadedPack, LoadedRubric } from '../ports/ports.ts';
import type { Rep } from './rep.ts';

/** What a session needs from the world. */
export interface ReflectWorld extends LoadedPack {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly rep: Rep;
  /** A rubric kept beside the journal, by its content hash. */
  copyOf?(hash: string): Promise<LoadedRubric | null>;
}
