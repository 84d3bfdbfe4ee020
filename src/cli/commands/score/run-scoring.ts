import { type Limits, newTally } from '../../../domain/note/tally.ts';
import type { PlacedProblem } from '../../../domain/problem.ts';
import type { LoadedPack, NoteReading } from '../../../use-cases/ports/ports.ts';
import type { KeptMany, NoteKeeper } from '../../../use-cases/score/keep-notes.ts';
import { type ScoreWish, scoreNotes } from '../../../use-cases/score/score-notes.ts';
import { problemSentence } from '../../render/problem-sentences/problem-sentence.ts';
import { isPlainFormat, scorePrinter } from '../../render/screen/score/score-formats.ts';
import type { World } from '../../shell/world.ts';
import { Progress } from './progress.ts';
import { type Desk, printing, scoreInShares } from './score-in-shares.ts';
import type { ScoreFormat } from './score-options.ts';
import { ScoreReport } from './score-report.ts';
import type { SizedFile } from './score-shares.ts';

export interface ScoringPlan {
  readonly files: readonly string[];
  readonly format: ScoreFormat;
  readonly shelf: LoadedPack;
  readonly wish: ScoreWish;
  readonly limits: Limits;
  readonly reading: NoteReading;
  /** Threads; null for as many as are worth it. */
  readonly jobs: number | null;
  readonly isQuiet: boolean;
  /** Whether each note goes into the journal too. */
  readonly keep: boolean;
}

/**
 * Scores files of notes, one after the other: the scores to `out`, all else to `err`. Where they are
 * for programs and nothing is kept there is a way of its own, many times as fast.
 */
export async function runScoring(world: World, plan: ScoringPlan): Promise<ScoreReport> {
  const { shelf, limits, isQuiet, keep } = plan;
  const { files, problems } = await filesOf(world, plan.files);
  const ids = shelf.rubrics.map(({ rubric }) => rubric.id);
  const progress = new Progress(world, totalOf(files), isQuiet);
  const report = new ScoreReport(world.err, progress, newTally(ids, limits));
  if (problems.length > 0) report.addResult({ kind: 'no-file', problems });
  const { format } = plan;
  // The fast way never makes the notes that could be kept.
  const isFast = isPlainFormat(format) && !keep;
  let kept: KeptMany | null = null;
  if (isFast) await scoreInShares(files, { ...plan, format }, { world, report });
  else kept = await scoreOneByOne(files, plan, { world, report });
  report.end(isQuiet);
  if (kept !== null && !isQuiet) await tellKept(kept, world);
  return report;
}

// --- internal ---

async function openKeeper(world: World, shelf: LoadedPack): Promise<NoteKeeper> {
  const [{ NoteKeeper }, journal, contentOf] = await Promise.all([
    import('../../../use-cases/score/keep-notes.ts'),
    world.journal(),
    world.recordContent(),
  ]);
  const { clock, localTime } = world;
  return new NoteKeeper({ clock, localTime, journal, shelf, contentOf });
}

async function tellKept(kept: KeptMany, { err, journal }: World): Promise<void> {
  const { keptNotes } = await import('../../render/screen/score/kept-notes.ts');
  err.write(`${keptNotes(kept, (await journal()).folder)}\n`);
}

async function scoreOneByOne(
  files: readonly SizedFile[],
  plan: ScoringPlan,
  { world, report }: Desk,
): Promise<KeptMany | null> {
  const { shelf, wish, reading, keep } = plan;
  const printer = scorePrinter(plan.format, printing(plan, world));
  const keeper = keep ? await openKeeper(world, shelf) : null;
  for (const { name, size } of files) {
    const notes = world.readNotes(name, reading);
    for await (const result of scoreNotes(notes, shelf, wish, problemSentence)) {
      if (result.kind === 'note') await world.writeResult(printer.note(result));
      if (result.kind === 'note' && result.note !== null) await keeper?.add(result.note);
      report.addResult(result);
    }
    report.addBytes(size ?? 0);
  }
  await world.writeResult(printer.end());
  return keeper === null ? null : keeper.end();
}

/** The files that were meant, and what was meant and is not there. */
async function filesOf(world: World, names: readonly string[]) {
  const files: SizedFile[] = [];
  const problems: PlacedProblem[] = [];
  for await (const found of world.findNotes(names)) {
    if ('name' in found) files.push({ ...found, size: world.sizeOf(found.name) });
    else problems.push(found.problem);
  }
  return { files, problems };
}

function totalOf(files: readonly SizedFile[]): number | null {
  return files.reduce<number | null>(
    (sum, { size }) => (sum === null || size === null ? null : sum + size),
    0,
  );
}
