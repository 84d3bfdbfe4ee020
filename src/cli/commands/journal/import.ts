import { Command } from 'commander';
import type { ImportPlan } from '../../../use-cases/journal/import-records.ts';
import type { RecordInput } from '../../../use-cases/ports/export-port.ts';
import { Interrupted } from '../../../use-cases/ports/terminal-port.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface ImportOptions extends CommonOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

export function journalImportCommand(shell: Shell): Command {
  return new Command('import')
    .description("take in another journal's export, or its files")
    .argument('[file...]', 'JSON lines as `journal export` writes them, or - for standard input')
    .option('--dry-run', 'only show what would come in, and what would go')
    .option('-y, --yes', 'do not ask before what was forgotten there is erased here')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      `
Nothing of yours is changed or replaced, and twice is as good as once. What was
forgotten here stays forgotten; what was forgotten there is erased here, too,
once you have seen what that is and said yes.

Examples:
  aftercall journal import journal.jsonl
  aftercall journal import journal.jsonl --dry-run
  ssh office aftercall journal export --with-words | aftercall journal import -`,
    )
    .action(async (files: readonly string[], _options, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      shell.exit(await runImport(files, options, await shell.wire(options)));
    });
}

async function runImport(
  files: readonly string[],
  options: ImportOptions,
  world: World,
): Promise<ExitCode> {
  if (files.length === 0) {
    throw new UsageError(
      'import needs a file: aftercall journal import journal.jsonl, or - for standard input.',
    );
  }
  const [
    { planImport, importRecords },
    { eraseForgotten },
    { renderImport, importFacts },
    { renderBadLines },
    list,
    { jsonText },
  ] = await Promise.all([
    import('../../../use-cases/journal/import-records.ts'),
    import('../../../use-cases/journal/erase-forgotten.ts'),
    import('../../render/screen/journal/import-report.ts'),
    import('../../render/screen/journal/journal-notices.ts'),
    import('../../render/screen/problem-list.ts'),
    import('../../render/json/json.ts'),
  ]);
  const [journal, eraser, contentOf, { rubrics: builtIn }, copies] = await Promise.all([
    world.journal(),
    world.eraser(),
    world.recordContent(),
    world.rubrics(),
    world.rubricCopies(),
  ]);
  const at = { journal, contentOf, rubrics: { builtIn, copies } };
  const plan = await planImport(at, inputs(files, world));
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
  err.write(list.problemList(report.problems, err.paper));
  if (options.json) out.write(jsonText(importFacts(report, !options.dryRun)));
  else {
    if (options.dryRun) out.write('Nothing was changed. This is what it would come to:\n');
    out.write(`${renderImport(report, out.paper.width)}\n`);
  }
  const isWhole = report.badLines.length === 0 && report.problems.length === 0;
  return isWhole ? EXIT.done : EXIT.inputProblem;
}

/** Shows what will be erased, and asks. */
async function isYes(
  { going }: ImportPlan,
  { yes, json }: ImportOptions,
  world: World,
): Promise<boolean | Interrupted> {
  const [{ renderGoing }, { askYesOrNo }] = await Promise.all([
    import('../../render/screen/journal/import-report.ts'),
    import('../../screens/yes-or-no.ts'),
  ]);
  world.err.write(`${renderGoing(going, world.err.paper.width)}\n`);
  if (yes) return true;
  if (!world.canAsk || json) {
    throw new UsageError(
      'nothing was taken in: nobody can be asked here. --dry-run shows what would be, --yes takes it in and erases these.',
    );
  }
  const question = 'Take the file in, and erase these for good?';
  const asked = {
    question,
    key: 'e',
    yes: 'erase them, take in the rest',
    no: 'no, leave all as it is',
  };
  return askYesOrNo(asked, world);
}

async function* inputs(files: readonly string[], world: World): AsyncGenerator<RecordInput> {
  for (const file of files) yield* world.readRecords(file);
}
