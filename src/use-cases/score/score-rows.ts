import { quickRowScorer } from '../../domain/note/quick/quick-scorer.ts';
import type { RowChunk, RowReader, TablePlan } from '../ports/rows-port.ts';
import { type BatchTools, type BatchWish, ChunkScores, type ScoredChunk } from './score-chunk.ts';

/**
 * Scores the rows of a table, a piece at a time: from their bytes where nothing is wrong. The places
 * of problems count from the top of the file.
 */
export function rowScorer(
  wish: BatchWish,
  plan: TablePlan,
  rowReader: RowReader,
  tools: BatchTools,
): (chunk: RowChunk, spare?: ArrayBuffer) => ScoredChunk {
  const scores = new ChunkScores(wish, tools, (quick) => quickRowScorer(quick, plan));
  const rowsOf = rowReader(
    plan,
    wish.shelf.rubrics.map(({ rubric }) => rubric),
  );
  return (chunk, spare) => {
    const rows = rowsOf(chunk);
    const { bytes } = rows;
    for (let at = 0; at < bytes.length; ) {
      const quickEnd = rows.isDamaged ? -1 : scores.take(bytes, at);
      if (quickEnd === -1) {
        const { note, end } = rows.row(at);
        if (note !== null) scores.add(note);
        at = end;
      } else at = quickEnd;
    }
    return scores.end(0, spare);
  };
}
