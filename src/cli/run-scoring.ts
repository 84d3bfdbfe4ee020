import { textOf } from '../domain/note/quick/byte-text.ts';
import { type Limits, newTally } from '../domain/note/tally.ts';
import type { PlacedProblem } from '../domain/problem.ts';
import { inOrder } from '../use-cases/in-order.ts';
import type { KeptMany, NoteKeeper } from '../use-cases/keep-notes.ts';
import type { InputKind, LoadedPack, NoteReading } from '../use-cases/ports.ts';
import { type ScoreWish, scoreNotes } from '../use-cases/score-notes.ts';
import { Progress } from './progress.ts';
import { problemSentence } from './render/problem-sentence.ts';
import { isPlain, type PlainFormat, plainPrinter, scorePrinter } from './render/score-formats.ts';
import type { ScoreFormat } from './score-options.ts';
import { ScoreReport } from './score-report.ts';
import { type Share, type SizedFile, sharesOf } from './score-shares.ts';
import { openTaskThreads, workOf } from './task-threads.ts';
import type { World } from './world.ts';

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
  const isFast = isPlain(format) && !keep;
  const kept = isFast
    ? await scoreInShares(files, { ...plan, format }, { world, report })
    : await scoreOneByOne(files, plan, { world, report });
  report.end(isQuiet);
  if (kept !== null && !isQuiet) await tellKept(kept, world);
  return report;
}

// --- internal ---

async function openKeeper(world: World, shelf: LoadedPack): Promise<NoteKeeper> {
  const [{ NoteKeeper }, journal, contentOf] = await Promise.all([
    import('../use-cases/keep-notes.ts'),
    world.journal(),
    world.recordContent(),
  ]);
  const { clock, localTime } = world;
  return new NoteKeeper({ clock, localTime, journal, shelf, contentOf });
}

async function tellKept(kept: KeptMany, { err, journal }: World): Promise<void> {
  const { keptNotes } = await import('./render/kept-notes.ts');
  err.write(`${keptNotes(kept, (await journal()).folder)}\n`);
}

interface Desk {
  readonly world: World;
  readonly report: ScoreReport;
}

async function scoreInShares(
  files: readonly SizedFile[],
  { format, shelf, wish, limits, reading, jobs }: ScoringPlan & { readonly format: PlainFormat },
  { world, report }: Desk,
): Promise<null> {
  const printer = plainPrinter(format, printing(wish, shelf, world));
  const { input, map, dates } = reading;
  const batch = {
    ...{ ...wish, limits, shelf: { pack: shelf.pack, rubrics: plainRubrics(shelf) } },
    reading: { ...(input && { input }), ...(map && { map }), ...(dates && { dates }) },
  };
  const threads = await openTaskThreads(world, batch, jobs, workOfAll(files, input));
  const work = async (share: Share) => {
    const scored = await ('task' in share
      ? threads.score(share.task)
      : threads.scoreNotes(share.notes));
    return { scored, share };
  };
  let linesAbove = 0;
  const shares = sharesOf(files, reading, world);
  for await (const { scored, share } of inOrder(shares, work, threads.room)) {
    if (share.isTop) linesAbove = 0;
    // What threads give is printed already, if as lines.
    await world.writeResult(format === 'jsonl' ? scored.bytes : printed(scored.bytes, printer));
    threads.reuse(scored);
    report.addChunk(scored, linesAbove, share.bytes);
    linesAbove += scored.lines;
  }
  await threads.end();
  await world.writeResult(printer.end());
  return null;
}

/** Scores as lines of JSON, in another format. */
function printed(bytes: Uint8Array, printer: ReturnType<typeof plainPrinter>): string {
  const lines = textOf(bytes).split('\n').slice(0, -1);
  return lines.map((line) => printer.note({ score: JSON.parse(line) })).join('');
}

function printing(wish: ScoreWish, shelf: LoadedPack, { out }: World) {
  const rubrics = shelf.rubrics
    .map(({ rubric }) => rubric)
    .filter(({ id }) => id === (wish.rubric ?? id));
  return { ...wish, pack: shelf.pack, rubrics, ...out };
}

async function scoreOneByOne(
  files: readonly SizedFile[],
  { format, shelf, wish, reading, keep }: ScoringPlan,
  { world, report }: Desk,
): Promise<KeptMany | null> {
  const printer = scorePrinter(format, printing(wish, shelf, world));
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

/** Null where nobody knows how large a file is. */
function workOfAll(files: readonly SizedFile[], input: InputKind | undefined): number | null {
  return files.reduce<number | null>((sum, { kind, size }) => {
    if (sum === null || size === null) return null;
    return sum + workOf(TASKS[input ?? kind ?? 'jsonl'], size);
  }, 0);
}

const TASKS: Readonly<Record<InputKind, 'lines' | 'rows' | 'files'>> = {
  ...{ jsonl: 'lines', csv: 'rows', tsv: 'rows' },
  ...{ json: 'files', yaml: 'files', markdown: 'files' },
};

/** Without what only code can do, so that they can be handed to another thread. */
function plainRubrics({ rubrics }: LoadedPack) {
  return rubrics.map(({ rubric, hash, scoringHash }) => ({ rubric, hash, scoringHash }));
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
