import { noteReaders } from '../adapters/notes/note-readers.ts';
import { handOver, setupOfThread } from '../adapters/pool.ts';
import { type BatchWish, readingOf, type ScoredChunk } from '../use-cases/score/score-chunk.ts';
import { taskScorer } from '../use-cases/score/score-task.ts';
import type { ThreadTask } from './commands/score/task-threads.ts';
import { jsonText } from './render/json/json.ts';
import { problemSentence } from './render/problem-sentences/problem-sentence.ts';

/** The wiring of a thread that scores: what it imports is loaded once for each. */

const wish = setupOfThread() as BatchWish;
const scorer = taskScorer(wish, noteReaders(readingOf(wish)), {
  sentence: problemSentence,
  jsonText,
});

export default async function scoreTask(given: ThreadTask | null): Promise<ScoredChunk | null> {
  if (given === null) return null;
  const scored = await scorer.score(given.task, given.spare);
  return handOver(scored, [scored.bytes.buffer]);
}
