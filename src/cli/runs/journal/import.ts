import { eraseForgotten } from '../../../use-cases/journal/erase-forgotten.ts';
import {
  type ImportPlan,
  importRecords,
  planImport,
} from '../../../use-cases/journal/import-records.ts';
import type { RecordFiles, RecordInput } from '../../../use-cases/ports/export-port.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import type { ImportOptions } from '../../commands/journal/import.ts';
import { importJson } from '../../render/json/import-json.ts';
import { jsonText } from '../../render/json/json.ts';
import { renderGoing, renderImport } from '../../render/screen/journal/import-report.ts';
import { renderBadLines } from '../../render/screen/journal/journal-notices.ts';
import { problemList } from '../../render/screen/problem-list.ts';
import { confirmed } from '../../screens/confirmed.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  options: ImportOptions,
  files: readonly string[],
): Promise<ExitCode> {
  if (files.length === 0) {
    throw new UsageError(
      'import needs a file: aftercall journal import journal.jsonl, or - for standard input.',
    );
  }
  const [journal, eraser, { read, contentOf }, { rubrics: builtIn }, copies] = await Promise.all([
    world.journal(),
    world.eraser(),
    world.records(),
    world.rubrics(),
    world.rubricCopies(),
  ]);
  const at = { journal, contentOf, rubrics: { builtIn, copies } };
  const plan = await planImport(at, inputs(files, read));
  const isAgreed = options.dryRun || plan.going.length === 0 || (await isYes(plan, options, world));
  if (isAgreed instanceof Interrupted) return EXIT[isAgreed.by];
  const { out, err } = world;
  if (!isAgreed) {
    err.write('Nothing was taken in or erased.\n');
    return EXIT.done;
  }
  if (!options.dryRun) await importRecords(at, plan);
  const erased = options.dryRun ? 0 : await eraseForgotten({ ...world, eraser });
  const report = { ...plan.report, erased };
  const bad = renderBadLines(report.badLines, err.paper.width);
  if (bad !== null) err.write(`${bad}\n`);
  err.write(problemList(report.problems, err.paper));
  if (options.json) out.write(jsonText(importJson(report, !options.dryRun)));
  else {
    if (options.dryRun) out.write('Nothing was changed. This is what it would come to:\n');
    out.write(`${renderImport(report, out.paper.width)}\n`);
  }
  const isWhole = report.badLines.length === 0 && report.problems.length === 0;
  return isWhole ? EXIT.done : EXIT.inputProblem;
}

// --- internal ---

/** Shows what will be erased, and asks. */
async function isYes(
  { going }: ImportPlan,
  { yes, json }: ImportOptions,
  world: World,
): Promise<boolean | Interrupted> {
  world.err.write(`${renderGoing(going, world.err.paper.width)}\n`);
  if (yes) return true;
  if (!world.canAsk || json) {
    throw new UsageError(
      'nothing was taken in: nobody can be asked here. --dry-run shows what would be, --yes takes it in and erases these.',
    );
  }
  return confirmed('Take the file in, and erase these for good?', '', world);
}

async function* inputs(
  files: readonly string[],
  read: RecordFiles['read'],
): AsyncGenerator<RecordInput> {
  for (const file of files) yield* read(file);
}
