import type { Limits } from '../../../domain/note/tally.ts';
import type { NoteReading, NoteShare, ShareReader } from '../../../use-cases/ports/notes-port.ts';
import type { Pool } from '../../../use-cases/ports/pool-port.ts';
import type { ScoringRubrics } from '../../../use-cases/score/audit-note.ts';
import { type ScoredShare, shareScorer } from '../../../use-cases/score/score-share.ts';
import { type MachineOptions, printerFor } from '../../render/score-formats.ts';

/** What scoring a batch for programs needs to know; plain data, so that it can be handed to a thread. */
export interface Batch extends ScoringRubrics {
  readonly limits: Limits;
  readonly reading: NoteReading;
  readonly print: MachineOptions;
}

/** Threads that score. */
export type ScoringThreads = Pool<NoteShare, ScoredShare>;

/** Makes what scores a batch in this thread. */
export function batchScorer(batch: Batch, read: ShareReader) {
  const score = shareScorer(batch, batch.limits, printerFor(batch.print));
  return { scoreNotes: score, scoreShare: (share: NoteShare) => score(read(share)) };
}
