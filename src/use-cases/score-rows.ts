import { bytesOf } from '../domain/note/quick/byte-text.ts';
import { ByteWriter } from '../domain/note/quick/byte-writer.ts';
import { quickScorer } from '../domain/note/quick/quick-scorer.ts';
import { countNote, newTally } from '../domain/note/tally.ts';
import type { PlacedProblem } from '../domain/problem.ts';
import type { RowChunk, RowReader, TablePlan } from './rows-port.ts';
import { type LineTools, type LineWish, MOST_TOLD, type ScoredChunk } from './score-lines.ts';
import { scoreNote } from './score-notes.ts';

/**
 * Scores the rows of a table, a piece at a time, to lines of JSON: as fast as they can be read where
 * nothing is wrong. Plain data in and out, so that several threads can do it. The places of problems
 * count from the top of the file.
 */
export function rowScorer(
  wish: LineWish,
  plan: TablePlan,
  rowReader: RowReader,
  { sentence, jsonText }: Omit<LineTools, 'reader'>,
): (chunk: RowChunk) => ScoredChunk {
  const { shelf, limits, explain, rubric: only } = wish;
  const ids = shelf.rubrics.map(({ rubric }) => rubric.id);
  const quick = quickScorer({
    rubrics: shelf.rubrics,
    required: shelf.pack.required,
    ...(only !== undefined && { only }),
    jsonOf: (value) => jsonText(value).trimEnd(),
  });
  const rows = rowReader(
    plan,
    shelf.rubrics.map(({ rubric }) => rubric),
  );
  const out = new ByteWriter();
  return (chunk) => {
    const tally = newTally(ids, limits);
    const problems: PlacedProblem[] = [];
    let moreProblems = 0;
    for (const row of rows(chunk)) {
      if (!explain && row.value !== null) {
        const line = bytesOf(`${JSON.stringify(row.value)}\n`);
        if (quick.take(line, 0) !== -1) {
          quick.write(out, line, tally);
          continue;
        }
      }
      const note = scoreNote(row.note(), shelf, wish, sentence);
      out.put(bytesOf(jsonText(note.score)));
      countNote(tally, note.score);
      if (problems.length >= MOST_TOLD) moreProblems += note.problems.length;
      else problems.push(...note.problems);
    }
    return { bytes: out.take(), tally, problems, moreProblems, lines: 0 };
  };
}
