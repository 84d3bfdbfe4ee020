import type { Clock, Ids } from '../ports/clock-port.ts';
import type { Drafts } from '../ports/drafts-port.ts';
import type { Journal } from '../ports/journal-port.ts';
import type { HashedRubric, LoadedPack } from '../ports/rubrics-port.ts';
import type { Rep } from './rep.ts';

/** What a session needs from the world. */
export interface ReflectWorld extends LoadedPack {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly journal: Journal;
  readonly drafts: Drafts;
  readonly rep: Rep;
  /** A rubric kept beside the journal, by its content hash. */
  copyOf?(hash: string): Promise<HashedRubric | null>;
}
