import { sheetOfRubric } from '../../../domain/craft/sheet/sheet-of-rubric.ts';
import { type ArgumentRubric, readRubricArgument } from '../../arguments/rubric-argument.ts';
import type { ShowOptions } from '../../commands/rubric/show.ts';
import { csvText } from '../../render/csv/csv.ts';
import { jsonText } from '../../render/json/json.ts';
import { rubricView } from '../../render/json/rubric-view.ts';
import { renderRubricSheet } from '../../render/screen/rubric/rubric-sheet.ts';
import { notInTheSheet, tooMuchForASheet } from '../../render/screen/rubric/sheet-limits.ts';
import { visibleLines } from '../../render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  { format = 'text', json, quiet = false }: ShowOptions,
  argument: string,
): Promise<ExitCode> {
  if (json && format !== 'text') throw new UsageError('choose either --json or --format.');
  const loaded = await readRubricArgument(argument, world);
  if (loaded === null) return EXIT.rubricProblem;
  const { write, paper } = world.out;
  if (json) write(jsonText(rubricView(loaded), 2));
  else if (format === 'csv') writeCsv(loaded, world, quiet);
  else if (format === 'yaml') write(sourceOf(loaded, world));
  else write(`${renderRubricSheet(loaded, paper)}\n`);
  return EXIT.done;
}

// --- internal ---

/** A terminal gets no control characters, a file every byte. */
function sourceOf(loaded: ArgumentRubric, { out }: World): string {
  return out.isTerminal ? visibleLines(loaded.source()) : loaded.source();
}

function writeCsv({ rubric }: ArgumentRubric, { out, err }: World, quiet: boolean): void {
  const sheet = sheetOfRubric(rubric);
  if ('tooMuch' in sheet) throw new UsageError(tooMuchForASheet(sheet.tooMuch));
  out.write(csvText(sheet.rows));
  const left = notInTheSheet(rubric);
  if (left !== null && !quiet) err.write(`${left}\n`);
}
