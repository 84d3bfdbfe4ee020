import { bytesOf } from '../domain/note/quick/byte-text.ts';
import { ByteWriter } from '../domain/note/quick/byte-writer.ts';
import { quickRowScorer } from '../domain/note/quick/quick-scorer.ts';
import { countNote, newTally } from '../domain/note/tally.ts';
import type { PlacedProblem } from '../domain/problem.ts';
import type { RowChunk, RowReader, TablePlan } from './rows-port.ts';
import { type LineTools, type LineWish, MOST_TOLD, type ScoredChunk } from './score-lines.ts';
import { scoreNote } from './score-notes.ts';

/**
 * Scores the rows of a table, a piece at a time, to lines of JSON: from their bytes where nothing is
 * wrong. Plain data in and out, so that several threads can do it. The places of problems count from
 * the top of the file.
 */
export function rowScorer(
  wish: LineWish,
  plan: TablePlan,
  rowReader: RowReader,
  { sentence, jsonText }: Omit<LineTools, 'reader'>,
): (chunk: RowChunk) => ScoredChunk {
  const { shelf, limits, explain, rubric: only } = wish;
  const { rubrics, pack } = shelf;
  const ids = rubrics.map(({ rubric }) => rubric.id);
  const jsonOf = (value: unknown) => jsonText(value).slice(0, -1);
  const quick = quickRowScorer({ rubrics, required: pack.required, only, jsonOf }, plan);
  const rowsOf = rowReader(
    plan,
    rubrics.map(({ rubric }) => rubric),
  );
  const out = new ByteWriter();
  return (chunk) => {
    const tally = newTally(ids, limits);
    const problems: PlacedProblem[] = [];
    let moreProblems = 0;
    const rows = rowsOf(chunk);
    const { bytes } = rows;
    for (let at = 0; at < bytes.length; ) {
      const quickEnd = explain || rows.isDamaged ? -1 : quick.take(bytes, at);
      if (quickEnd !== -1) {
        quick.write(out, bytes, tally);
        at = quickEnd;
        continue;
      }
      const { note, end } = rows.row(at);
      at = end;
      if (note === null) continue;
      const scored = scoreNote(note, shelf, wish, sentence);
      out.put(bytesOf(jsonText(scored.score)));
      countNote(tally, scored.score);
      if (problems.length >= MOST_TOLD) moreProblems += scored.problems.length;
      else problems.push(...scored.problems);
    }
    return { bytes: out.take(), tally, problems, moreProblems, lines: 0 };
  };
}
