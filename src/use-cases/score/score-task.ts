import { bytesOf } from '../../domain/note/quick/byte-text.ts';
import { quickScorer } from '../../domain/note/quick/quick-scorer.ts';
import type { LineChunk } from '../ports/lines-port.ts';
import type { NoteInputs, NoteReaders } from '../ports/notes-port.ts';
import type { RowChunk, TablePlan } from '../ports/rows-port.ts';
import { type BatchTools, type BatchWish, ChunkScores, type ScoredChunk } from './score-chunk.ts';
import { lineScorer } from './score-lines.ts';
import { rowScorer } from './score-rows.ts';

/** A share of a batch: plain data, so that any thread can score it. */
export type ScoreTask = LineTask | RowTask | FileTask;

interface LineTask {
  readonly kind: 'lines';
  readonly chunk: LineChunk;
  readonly file: string;
}

interface RowTask {
  readonly kind: 'rows';
  readonly chunk: RowChunk;
  readonly plan: TablePlan;
  /** Which table of the batch it is, since a file may be named twice. */
  readonly table: number;
}

/** Small files, each read as a whole. */
interface FileTask {
  readonly kind: 'files';
  readonly files: readonly string[];
}

export interface TaskScorer {
  /** @param spare memory for the scores, if it is large enough */
  score(task: ScoreTask, spare?: ArrayBuffer): ScoredChunk | Promise<ScoredChunk>;
  /** Notes as they are read, which are held by no other thread. */
  scoreNotes(notes: NoteInputs): Promise<ScoredChunk>;
}

/** Makes what scores the tasks of a batch, one after the other, to lines of JSON. */
export function taskScorer(wish: BatchWish, readers: NoteReaders, tools: BatchTools): TaskScorer {
  const scoreLines = lineScorer(wish, readers.lines, tools);
  const scores = new ChunkScores(wish, tools, quickScorer);
  let table = { number: -1, score: (_: RowChunk, _spare?: ArrayBuffer) => scores.end() };
  const add = async (notes: NoteInputs) => {
    for await (const input of notes) {
      if (input.kind !== 'note') scores.tell(input.problems, input.kind === 'no-file');
      else if (input.json === undefined || scores.take(bytesOf(`${input.json}\n`), 0) === -1) {
        scores.add(input);
      }
    }
  };
  return {
    score: (task, spare) => {
      if (task.kind === 'lines') return scoreLines(task.chunk, task.file, spare);
      if (task.kind === 'files') return scoreFiles(task.files, spare);
      if (table.number !== task.table) {
        table = { number: task.table, score: rowScorer(wish, task.plan, readers.rows, tools) };
      }
      return table.score(task.chunk, spare);
    },
    scoreNotes: async (notes) => {
      await add(notes);
      return scores.end();
    },
  };

  async function scoreFiles(
    files: readonly string[],
    spare: ArrayBuffer | undefined,
  ): Promise<ScoredChunk> {
    for (const file of files) await add(readers.notes(file));
    return scores.end(0, spare);
  }
}
