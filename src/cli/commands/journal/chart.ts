import { Command, Option } from 'commander';
import type { ChartedTypes } from '../../../domain/journal/charts/charted-calls.ts';
import type { LevelCharts } from '../../../domain/journal/charts/level-charts.ts';
import type { OpenPlan } from '../../../domain/journal/open-plan.ts';
import type { JournalRecord } from '../../../domain/journal/records/record.ts';
import type { LoadedPack } from '../../../use-cases/ports/ports.ts';
import type { ChartReason } from '../../render/screen/journal/chart.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { Shell } from '../../shell/shell.ts';
import type { CommonOptions, World } from '../../shell/world.ts';

interface ChartOptions extends CommonOptions {
  readonly type?: string;
  readonly allTypes?: boolean;
  readonly json?: boolean;
}

export function journalChartCommand(shell: Shell): Command {
  return new Command('chart')
    .description('am I getting better? your calls over time, and whether your level moved')
    .argument('[rubric]', 'which; without it the one your plan is from, or else listening')
    .option('-t, --type <type>', 'only calls of this type: discovery, review …')
    .addOption(
      new Option(
        '--all-types',
        'calls of all types on one chart, which a change of the mix alone can move',
      ).conflicts('type'),
    )
    .option('--json', 'print JSON, for scripts')
    .addHelpText(
      'after',
      '\nExamples:\n  aftercall journal chart\n  aftercall journal chart empathy --type discovery\n  aftercall journal chart listening --all-types',
    )
    .action(async (rubric: string | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<ChartOptions>();
      shell.exit(await runChart(rubric, options, await shell.wire(options)));
    });
}

async function runChart(
  wanted: string | undefined,
  options: ChartOptions,
  world: World,
): Promise<ExitCode> {
  const [
    { levelCharts },
    { openPlanOf },
    { renderCharts },
    { chartFacts },
    { paragraph },
    { jsonText },
    { readCharted },
    { renderLeftOut },
  ] = await Promise.all([
    import('../../../domain/journal/charts/level-charts.ts'),
    import('../../../domain/journal/open-plan.ts'),
    import('../../render/screen/journal/chart.ts'),
    import('../../render/json/chart-facts.ts'),
    import('../../render/text/layout.ts'),
    import('../../render/json/json.ts'),
    import('../../../use-cases/kept/read-charted.ts'),
    import('../../render/screen/journal/journal-notices.ts'),
  ]);
  const [journal, shelf] = await Promise.all([world.journal(), world.rubrics()]);
  const { rubricFinder } = await import('../../../use-cases/kept/known-rubrics.ts');
  const { withHashesAnew } = await import('../../../domain/journal/hashes-anew.ts');
  const find = rubricFinder({ builtIn: shelf.rubrics, copies: await world.rubricCopies() });
  const read = readCharted(journal);
  const kept = { ...read, records: withHashesAnew(read.records, find) };
  const leftOut = renderLeftOut(kept, world.err.paper.width);
  if (leftOut !== null) world.err.write(`${leftOut}\n`);
  const { id, reason } = chosenRubric(wanted, openPlanOf(kept.records), shelf);
  if (wanted !== undefined) await refuseUnknown(wanted, shelf, kept.records);
  const charts = levelCharts(kept.records, id, typesOf(options));
  if (options.type !== undefined) await refuseOtherType(options.type, charts, kept.records);
  const { out, err } = world;
  if (options.json) out.write(jsonText(chartFacts(charts), 2));
  else if (charts.charts.length + charts.few.length + charts.notScored + charts.byOthers > 0) {
    out.write(`${renderCharts(charts, titleOf(id, shelf), reason, out.paper)}\n`);
  } else if (!options.quiet) {
    const { visible } = await import('../../render/text/visible.ts');
    const none = `No call was asked about ${visible(titleOf(id, shelf).toLowerCase())} yet, so there is nothing to draw. After your next calls there will be.`;
    err.write(`${paragraph(none, err.paper.width)}\n`);
  }
  return EXIT.done;
}

function typesOf({ type, allTypes }: ChartOptions): ChartedTypes {
  if (type !== undefined) return { only: type };
  return allTypes ? 'together' : 'each';
}

/** What people come back for without saying it is what they are working on. */
function chosenRubric(
  wanted: string | undefined,
  open: OpenPlan | null,
  { rubrics }: LoadedPack,
): { readonly id: string; readonly reason: ChartReason } {
  if (wanted !== undefined) return { id: wanted, reason: 'asked-for' };
  const focus = open?.plan.from?.rubric;
  if (focus !== undefined) return { id: focus, reason: 'plan' };
  const usual = rubrics.find(({ rubric }) => rubric.id === USUAL) ?? rubrics[0];
  return { id: usual?.rubric.id ?? USUAL, reason: open === null ? 'no-plan' : 'own-words' };
}

const USUAL = 'listening';

function titleOf(id: string, { rubrics }: LoadedPack): string {
  return rubrics.find(({ rubric }) => rubric.id === id)?.rubric.title ?? id;
}

async function refuseUnknown(
  wanted: string,
  { rubrics }: LoadedPack,
  records: readonly JournalRecord[],
): Promise<void> {
  const { isEntry } = await import('../../../domain/journal/records/record.ts');
  if (rubrics.some(({ rubric }) => rubric.id === wanted)) return;
  const kept = new Set(records.filter(isEntry).flatMap((entry) => Object.keys(entry.rubrics)));
  if (kept.has(wanted)) return;
  const known = [...new Set([...rubrics.map(({ rubric }) => rubric.id), ...kept])];
  throw new UsageError(await notAmong('set of questions', wanted, known));
}

/** Unless such calls are there without a score, or no scored call at all is, which is no mistake. */
async function refuseOtherType(
  type: string,
  { rubric, charts, few, notScored, byOthers }: LevelCharts,
  records: readonly JournalRecord[],
): Promise<void> {
  if (charts.length + few.length + notScored + byOthers > 0) return;
  const { chartedCalls } = await import('../../../domain/journal/charts/charted-calls.ts');
  const known = chartedCalls(records, rubric).groups.flatMap((one) => one.type ?? []);
  if (known.length > 0) throw new UsageError(await notAmong('scored call of type', type, known));
}

async function notAmong(what: string, word: string, known: readonly string[]): Promise<string> {
  const [{ nearest }, { visible }] = await Promise.all([
    import('../../render/text/did-you-mean.ts'),
    import('../../render/text/visible.ts'),
  ]);
  const near = nearest(word, known);
  const hint =
    near === undefined || near === word
      ? `There are: ${known.slice(0, 24).map(visible).join(', ')}.`
      : `Did you mean ${visible(near)}?`;
  return `there is no ${what} "${visible(word)}". ${hint}`;
}
