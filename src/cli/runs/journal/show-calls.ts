import { fold } from '../../../domain/fold.ts';
import { isSelective } from '../../../domain/journal/find/filter.ts';
import { findCalls, namesInCalls } from '../../../use-cases/journal/find-calls.ts';
import type { Journal } from '../../../use-cases/ports/journal-port.ts';
import { filterFrom } from '../../arguments/filter-from.ts';
import { unknownBand, unknownRubric } from '../../arguments/unknown-rubric.ts';
import type { FilterOptions } from '../../options/filter-options.ts';
import { hitJson } from '../../render/json/entry-json.ts';
import { jsonPieces } from '../../render/json/json.ts';
import { renderHits } from '../../render/screen/journal/hits.ts';
import { afterList, renderLeftOut } from '../../render/screen/journal/journal-notices.ts';
import { EXIT, type ExitCode } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

/** Finds calls and shows them, the latest first: what `journal list` and `journal search` do. */
export async function showCalls(
  words: readonly string[],
  options: FilterOptions,
  world: World,
): Promise<ExitCode> {
  const { out, err } = world;
  const filter = await filterFrom(options, words, world);
  const journal = await world.journal();
  const found = findCalls(journal, filter, options.limit);
  const width = err.paper.width;
  const leftOut = renderLeftOut(found, width);
  if (leftOut !== null) err.write(`${leftOut}\n`);
  const { hits } = found;
  if (hits.length === 0) await refuseUnknownNames(options, journal, world);
  if (options.json) for (const piece of jsonPieces(hits, hitJson)) out.write(piece);
  else if (hits.length > 0) {
    const text = `${renderHits(hits, filter.words, out.paper)}\n`;
    if (options.pager) await (await world.pager()).show(text);
    else out.write(text);
  }
  const next = afterList(found, isSelective(filter), width);
  if (next !== null && !options.quiet) err.write(`${next}\n`);
  return EXIT.done;
}

// --- internal ---

/** A name that neither the rubrics at hand nor any call has is a slip, not a search without hits. */
async function refuseUnknownNames(
  { rubric, band }: FilterOptions,
  journal: Pick<Journal, 'scan'>,
  world: World,
): Promise<void> {
  if (rubric === undefined && band === undefined) return;
  const kept = namesInCalls(journal);
  const atHand = (await world.rubrics()).rubrics.map((loaded) => loaded.rubric);
  const rubrics = [...atHand.map(({ id }) => id), ...kept.rubrics];
  const bands = [...atHand.flatMap((one) => one.bands.map(({ name }) => name)), ...kept.bands];
  if (rubric !== undefined && !rubrics.includes(rubric)) throw unknownRubric(rubric, rubrics);
  const isBand = (name: string) => bands.some((one) => fold(one).trim() === fold(name).trim());
  if (band !== undefined && !isBand(band)) throw unknownBand(band, bands);
}
