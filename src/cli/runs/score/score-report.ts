import { addTally, type Tally } from '../../../domain/note/tally.ts';
import type { PlacedProblem } from '../../../domain/problem.ts';
import type { AuditedNote } from '../../../use-cases/score/audit-note.ts';
import { countNote, MOST_TOLD, type ScoredShare } from '../../../use-cases/score/score-share.ts';
import { problemList } from '../../render/screen/problem-list.ts';
import { scoreSummary } from '../../render/screen/score/score-summary.ts';
import { groupedCount } from '../../render/text/grouped.ts';
import type { Output } from '../../shell/world.ts';
import type { Progress } from './progress.ts';

/** What is said beside the scores: problems as they come, at the end what it all came to. */
export class ScoreReport {
  readonly tally: Tally;
  /** A file could not be opened. */
  lacksFile = false;
  readonly #err: Output;
  readonly #progress: Progress;
  readonly #noticed = new Set<string>();
  #told = 0;
  #untold = 0;

  constructor(err: Output, progress: Progress, tally: Tally) {
    this.#err = err;
    this.#progress = progress;
    this.tally = tally;
  }

  addNote(note: AuditedNote): void {
    countNote(this.tally, note);
    this.#tell(note.problems);
    this.#progress.add(1, 0);
  }

  /** Why a file could not be read. */
  addNoFile(problems: readonly PlacedProblem[]): void {
    this.lacksFile = true;
    this.#tell(problems);
  }

  /** What is to be known of a file: each kind of thing once, however often it is handed in. */
  addNotices(notices: readonly PlacedProblem[]): void {
    const news = notices.filter((one) => !this.#noticed.has(noticeKey(one)));
    for (const one of news) this.#noticed.add(noticeKey(one));
    this.#tell(news);
  }

  addShare(scored: ScoredShare, bytes: number): void {
    addTally(this.tally, scored.tally);
    this.lacksFile ||= scored.lacksFile;
    this.#untold += scored.moreProblems;
    this.addNotices(scored.notices);
    this.#tell(scored.problems);
    this.#progress.add(scored.tally.notes, bytes);
  }

  addBytes(bytes: number): void {
    this.#progress.add(0, bytes);
  }

  /** @param isQuiet only what is wrong is told */
  end(isQuiet: boolean): void {
    this.#progress.clear();
    if (this.#untold > 0) this.#err.write(`and ${groupedCount(this.#untold, 'more problem')}\n`);
    const { notes, overall, rubrics } = this.tally;
    const hasLimit = [overall, ...Object.values(rubrics)].some(({ limit }) => limit !== null);
    if (isQuiet || (notes <= 1 && !hasLimit)) return;
    this.#err.write(scoreSummary(this.tally, this.#err.paper.width));
  }

  // --- internal ---

  #tell(problems: readonly PlacedProblem[]): void {
    const told = problems.slice(0, MOST_TOLD - this.#told);
    this.#told += told.length;
    this.#untold += problems.length - told.length;
    if (told.length === 0) return;
    this.#progress.clear();
    this.#err.write(problemList(told, this.#err.paper));
  }
}

// --- internal ---

function noticeKey({ file, problem: { code } }: PlacedProblem): string {
  return `${code} ${file}`;
}
