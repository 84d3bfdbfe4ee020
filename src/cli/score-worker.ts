import { lineReader } from '../adapters/notes/line-reader.ts';
import { handOver, setupOfThread } from '../adapters/pool.ts';
import { type LineWish, lineScorer, type ScoredChunk } from '../use-cases/score-lines.ts';
import type { ChunkTask } from './chunk-scorer.ts';
import { jsonText } from './render/json.ts';
import { problemSentence } from './render/problem-sentence.ts';

/** The wiring of a thread that scores: what it imports is loaded once for each. */

const score = lineScorer(setupOfThread() as LineWish, {
  reader: lineReader,
  sentence: problemSentence,
  jsonText,
});

export default function scoreChunk({ chunk, file }: ChunkTask): ScoredChunk {
  const scored = score(chunk, file);
  return handOver(scored, [scored.bytes.buffer]);
}
