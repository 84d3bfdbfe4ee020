import { type Limits, newTally } from '../../../domain/note/tally.ts';
import type { PlacedProblem } from '../../../domain/problem.ts';
import type { NoteReading } from '../../../use-cases/ports/notes-port.ts';
import type { LoadedPack } from '../../../use-cases/ports/rubrics-port.ts';
import { auditNote, type ScoringRubrics } from '../../../use-cases/score/audit-note.ts';
import { type KeptMany, NoteKeeper } from '../../../use-cases/score/keep-notes.ts';
import type { Separator } from '../../render/csv/csv.ts';
import {
  isMachineFormat,
  type MachineFormat,
  type ScoreFormat,
} from '../../render/format-names.ts';
import { markdownPrinter } from '../../render/markdown/markdown-printer.ts';
import { frameOf, type MachineOptions, printerFor } from '../../render/score-formats.ts';
import { keptNotes } from '../../render/screen/score/kept-notes.ts';
import { tablePrinter } from '../../render/screen/score/table-printer.ts';
import type { ScorePrinter } from '../../render/text/score-printer.ts';
import type { World } from '../../shell/world.ts';
import type { SizedFile } from './batch-parts.ts';
import { Progress } from './progress.ts';
import { scoreBatch } from './score-batch.ts';
import { ScoreReport } from './score-report.ts';

export interface ScoringPlan {
  readonly files: readonly string[];
  readonly format: ScoreFormat;
  readonly shelf: LoadedPack;
  /** Only this one is scored. */
  readonly rubric?: string;
  readonly explain: boolean;
  /** Whether scores for programs say where their notes stand. */
  readonly withSource: boolean;
  /** Of csv. */
  readonly isRaw: boolean;
  readonly separator: Separator;
  readonly limits: Limits;
  readonly reading: NoteReading;
  /** Threads; null for as many as are worth it. */
  readonly jobs: number | null;
  readonly isQuiet: boolean;
  /** Whether each note goes into the journal too. */
  readonly keep: boolean;
}

/**
 * Scores files of notes: the scores to `out`, all else to `err`. Where they are for programs, and
 * nothing is kept in between, several threads can do it.
 */
export async function runScoring(world: World, plan: ScoringPlan): Promise<ScoreReport> {
  const { shelf, limits, isQuiet, keep } = plan;
  const { files, problems } = await filesOf(world, plan.files);
  const ids = shelf.rubrics.map(({ rubric }) => rubric.id);
  const progress = new Progress(world, totalOf(files), isQuiet);
  const report = new ScoreReport(world.err, progress, newTally(ids, limits));
  if (problems.length > 0) report.addNoFile(problems);
  const { format } = plan;
  let kept: KeptMany | null = null;
  if (keep || !isMachineFormat(format)) kept = await scoreOneByOne(files, plan, world, report);
  else {
    const print = machineOptions(plan, format, world);
    const batch = { ...scoringOf(plan), limits, reading: plan.reading, print };
    await scoreBatch(files, batch, plan.jobs, world, report);
  }
  report.end(isQuiet);
  if (kept !== null && !isQuiet) await tellKept(kept, world);
  return report;
}

// --- internal ---

async function openKeeper(world: World, shelf: LoadedPack): Promise<NoteKeeper> {
  const [journal, { contentOf }] = await Promise.all([world.journal(), world.records()]);
  const { clock, localTime } = world;
  return new NoteKeeper({ clock, localTime, journal, shelf, contentOf });
}

async function tellKept(kept: KeptMany, { err, journal }: World): Promise<void> {
  err.write(`${keptNotes(kept, (await journal()).folder)}\n`);
}

async function scoreOneByOne(
  files: readonly SizedFile[],
  plan: ScoringPlan,
  world: World,
  report: ScoreReport,
): Promise<KeptMany | null> {
  const { shelf, reading, keep } = plan;
  const printer = printerOf(plan, world);
  const keeper = keep ? await openKeeper(world, shelf) : null;
  const scoring = scoringOf(plan);
  const notes = await world.notes();
  for (const { name, size } of files) {
    for await (const input of notes.read(name, reading)) {
      if (input.kind === 'notice') report.addNotices(input.problems);
      if (input.kind === 'no-file') report.addNoFile(input.problems);
      if (input.kind !== 'note') continue;
      const audited = auditNote(input, scoring);
      await world.out.writeOut(printer.note(audited));
      if (audited.note !== null) await keeper?.add(audited.note);
      report.addNote(audited);
    }
    report.addBytes(size ?? 0);
  }
  await world.out.writeOut(printer.end());
  return keeper === null ? null : keeper.end();
}

function scoringOf({ shelf, rubric }: ScoringPlan): ScoringRubrics {
  const rubrics = shelf.rubrics.map((one) => one.rubric);
  return { rubrics, required: shelf.pack.required, ...(rubric !== undefined && { only: rubric }) };
}

function machineOptions(plan: ScoringPlan, format: MachineFormat, { out }: World): MachineOptions {
  const rubrics = plan.shelf.rubrics
    .filter(({ rubric }) => rubric.id === (plan.rubric ?? rubric.id))
    .map(({ rubric, hash }) => ({ rubric, hash }));
  const { explain, withSource, isRaw, separator } = plan;
  return { format, explain, withSource, isRaw, separator, rubrics, isTerminal: out.isTerminal };
}

function printerOf(plan: ScoringPlan, world: World): ScorePrinter {
  const { format, explain, shelf } = plan;
  const { paper } = world.out;
  if (format === 'table') {
    return tablePrinter({ explain, required: shelf.pack.required, paper });
  }
  if (format === 'markdown') return markdownPrinter(explain);
  const options = machineOptions(plan, format, world);
  const print = printerFor(options);
  const frame = frameOf(options);
  return { note: (note) => frame.add(print(note), 1), end: () => frame.end() };
}

/** The files that were meant, and what was meant and is not there. */
async function filesOf(world: World, names: readonly string[]) {
  const files: SizedFile[] = [];
  const problems: PlacedProblem[] = [];
  const notes = await world.notes();
  for await (const found of notes.find(names)) {
    if ('name' in found) files.push({ ...found, size: notes.sizeOf(found.name) });
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
