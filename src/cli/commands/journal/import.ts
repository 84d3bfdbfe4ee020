import { Command } from 'commander';
import type { RecordInput } from '../../../use-cases/ports/export-port.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface ImportOptions extends CommonOptions {
  readonly json?: boolean;
}

export function journalImportCommand(shell: Shell): Command {
  return new Command('import')
    .description("take in another journal's export, or its files")
    .argument('[file...]', 'JSON lines as `journal export` writes them, or - for standard input')
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      `
Nothing of yours is changed or replaced, and twice is as good as once. What was
forgotten here stays forgotten; what was forgotten there is erased here, too.

Examples:
  aftercall journal import journal.jsonl
  ssh office aftercall journal export --with-words | aftercall journal import -`,
    )
    .action(async (files: readonly string[], _options, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      shell.exit(await runImport(files, options, await shell.wire(options)));
    });
}

async function runImport(
  files: readonly string[],
  { json }: ImportOptions,
  world: World,
): Promise<ExitCode> {
  if (files.length === 0) {
    throw new UsageError(
      'import needs a file: aftercall journal import journal.jsonl, or - for standard input.',
    );
  }
  const [
    { importRecords },
    { eraseForgotten },
    { renderImport, importFacts },
    { renderBadLines },
    layout,
    list,
    { jsonText },
  ] = await Promise.all([
    import('../../../use-cases/journal/import-records.ts'),
    import('../../../use-cases/journal/erase-forgotten.ts'),
    import('../../render/screen/journal/import-report.ts'),
    import('../../render/screen/journal/journal-notices.ts'),
    import('../../render/text/layout.ts'),
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
  const imported = await importRecords(at, inputs(files, world));
  const report = { ...imported, erased: await eraseForgotten({ ...world, eraser }) };
  const { out, err } = world;
  const bad = renderBadLines(report.badLines, layout.columnWidth(err.width));
  if (bad !== null) err.write(`${bad}\n`);
  err.write(list.problemList(report.problems, err.style));
  if (json) out.write(jsonText(importFacts(report)));
  else out.write(`${renderImport(report, layout.columnWidth(out.width))}\n`);
  const isWhole = report.badLines.length === 0 && report.problems.length === 0;
  return isWhole ? EXIT.done : EXIT.inputProblem;
}

async function* inputs(files: readonly string[], world: World): AsyncGenerator<RecordInput> {
  for (const file of files) yield* world.readRecords(file);
}
