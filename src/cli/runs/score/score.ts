import { isMet } from '../../../domain/note/tally.ts';
import type { NoteReading } from '../../../use-cases/ports/notes-port.ts';
import type { LoadedPack } from '../../../use-cases/ports/rubrics-port.ts';
import { withRubricFile } from '../../arguments/with-rubric-file.ts';
import type { ScoreOptions } from '../../commands/score/score.ts';
import { isMachineFormat, type ScoreFormat } from '../../render/format-names.ts';
import { problemList } from '../../render/screen/problem-list.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';
import { readLimits } from './read-limits.ts';
import { runScoring } from './run-scoring.ts';

export async function run(
  world: World,
  options: ScoreOptions,
  files: readonly string[],
): Promise<ExitCode> {
  const format = formatOf(options);
  if (files.length === 0) {
    throw new UsageError(
      'score needs a call note: aftercall score call.md, or - for standard input. Its formats and flags: aftercall score --help',
    );
  }
  const asked = await askedRubric(options, world);
  if (asked === null) return EXIT.rubricProblem;
  const { shelf, rubric } = asked;
  const limits = readLimits(options.failUnder ?? [], shelf);
  const reading = await readingOf(options, shelf, world);
  if (reading === null) return EXIT.inputProblem;
  const { tally, lacksFile } = await runScoring(world, {
    ...{ files, format, shelf, limits, reading },
    ...(rubric !== undefined && { rubric }),
    explain: options.explain === true,
    withSource: options.withSource === true,
    isRaw: options.raw === true,
    separator: options.separator ?? 'comma',
    jobs: options.jobs ?? null,
    isQuiet: options.quiet === true,
    keep: options.keep === true,
  });
  if (lacksFile || (tally.refused > 0 && !options.allowProblems)) return EXIT.inputProblem;
  return isMet(tally) ? EXIT.done : EXIT.notMet;
}

// --- internal ---

function formatOf(options: ScoreOptions): ScoreFormat {
  const { format: given, json, raw, separator, withSource } = options;
  if (json && given !== undefined && given !== 'json') {
    throw new UsageError(`--json and --format ${given} cannot go together: give one of them.`);
  }
  const format = json ? 'json' : (given ?? 'table');
  if (raw && format !== 'csv') throw new UsageError('--raw is for --format csv.');
  if (separator && format !== 'csv') throw new UsageError('--separator is for --format csv.');
  if (withSource && !isMachineFormat(format)) {
    throw new UsageError('--with-source is for --format json, jsonl and csv.');
  }
  return format;
}

/** Null once the problems of the map were told. */
async function readingOf(
  { input, map, dates }: ScoreOptions,
  shelf: LoadedPack,
  world: World,
): Promise<NoteReading | null> {
  const rubrics = shelf.rubrics.map(({ rubric }) => rubric);
  const reading = { rubrics, ...(input && { input }), ...(dates && { dates }) };
  if (map === undefined) return reading;
  const read = await (await world.notes()).columnMap(map, rubrics);
  if (read.ok) return { ...reading, map: read.value };
  world.err.write(problemList(read.problems, world.err.paper));
  return null;
}

/** Null once the problems of a rubric that was given as a file were told. */
async function askedRubric({ rubric }: ScoreOptions, world: World) {
  const shelf = await world.rubrics();
  if (rubric === undefined) return { shelf, rubric };
  const named = await withRubricFile(rubric, shelf, world);
  return named && { shelf: named.shelf, rubric: named.id };
}
