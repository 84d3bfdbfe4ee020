import { type ChartedTypes, chartedCalls } from '../../../domain/journal/charts/charted-calls.ts';
import { type LevelCharts, levelCharts } from '../../../domain/journal/charts/level-charts.ts';
import { withHashesAnew } from '../../../domain/journal/hashes-anew.ts';
import { type OpenPlan, openPlanOf } from '../../../domain/journal/open-plan.ts';
import { isEntry, type JournalRecord } from '../../../domain/journal/records/record.ts';
import { rubricFinder } from '../../../use-cases/kept/known-rubrics.ts';
import { readCharted } from '../../../use-cases/kept/read-charted.ts';
import type { LoadedPack } from '../../../use-cases/ports/rubrics-port.ts';
import type { ChartOptions } from '../../commands/journal/chart.ts';
import { chartJson } from '../../render/json/chart-json.ts';
import { jsonText } from '../../render/json/json.ts';
import { type ChartReason, renderCharts } from '../../render/screen/journal/chart.ts';
import { renderLeftOut } from '../../render/screen/journal/journal-notices.ts';
import { nearest } from '../../render/text/did-you-mean.ts';
import { paragraph } from '../../render/text/layout.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  options: ChartOptions,
  wanted: string | undefined,
): Promise<ExitCode> {
  const [journal, shelf] = await Promise.all([world.journal(), world.rubrics()]);
  const find = rubricFinder({ builtIn: shelf.rubrics, copies: await world.rubricCopies() });
  const read = readCharted(journal);
  const kept = { ...read, records: withHashesAnew(read.records, find) };
  const leftOut = renderLeftOut(kept, world.err.paper.width);
  if (leftOut !== null) world.err.write(`${leftOut}\n`);
  const { id, reason } = chosenRubric(wanted, openPlanOf(kept.records), shelf);
  if (wanted !== undefined) refuseUnknown(wanted, shelf, kept.records);
  const charts = levelCharts(kept.records, id, typesOf(options));
  if (options.type !== undefined) refuseOtherType(options.type, charts, kept.records);
  const { out, err } = world;
  if (options.json) out.write(jsonText(chartJson(charts), 2));
  else if (charts.charts.length + charts.few.length + charts.notScored + charts.byOthers > 0) {
    out.write(`${renderCharts(charts, titleOf(id, shelf), reason, out.paper)}\n`);
  } else if (!options.quiet) {
    const none = `No call was asked about ${visible(titleOf(id, shelf).toLowerCase())} yet, so there is nothing to draw. After your next calls there will be.`;
    err.write(`${paragraph(none, err.paper.width)}\n`);
  }
  return EXIT.done;
}

// --- internal ---

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

function refuseUnknown(
  wanted: string,
  { rubrics }: LoadedPack,
  records: readonly JournalRecord[],
): void {
  if (rubrics.some(({ rubric }) => rubric.id === wanted)) return;
  const kept = new Set(records.filter(isEntry).flatMap((entry) => Object.keys(entry.rubrics)));
  if (kept.has(wanted)) return;
  const known = [...new Set([...rubrics.map(({ rubric }) => rubric.id), ...kept])];
  throw new UsageError(notAmong('set of questions', wanted, known));
}

/** Unless such calls are there without a score, or no scored call at all is, which is no mistake. */
function refuseOtherType(
  type: string,
  { rubric, charts, few, notScored, byOthers }: LevelCharts,
  records: readonly JournalRecord[],
): void {
  if (charts.length + few.length + notScored + byOthers > 0) return;
  const known = chartedCalls(records, rubric).groups.flatMap((one) => one.type ?? []);
  if (known.length > 0) throw new UsageError(notAmong('scored call of type', type, known));
}

function notAmong(what: string, word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  const hint =
    near === undefined || near === word
      ? `There are: ${known.slice(0, 24).map(visible).join(', ')}.`
      : `Did you mean ${visible(near)}?`;
  return `there is no ${what} "${visible(word)}". ${hint}`;
}
