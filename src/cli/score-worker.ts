import { shareReader } from '../adapters/notes/read-notes.ts';
import { setupOfThread } from '../adapters/pool.ts';
import type { NoteShare } from '../use-cases/ports/notes-port.ts';
import type { ScoredShare } from '../use-cases/score/score-share.ts';
import { type Batch, batchScorer } from './runs/score/batch-scorer.ts';

/** The wiring of a thread that scores: what it imports is loaded once for each. */

const batch = setupOfThread() as Batch;
const { scoreShare } = batchScorer(batch, shareReader(batch.reading));

export default async function scoreTask(share: NoteShare | null): Promise<ScoredShare | null> {
  return share === null ? null : scoreShare(share);
}
