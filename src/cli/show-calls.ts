import { EXIT, type ExitCode, UsageError } from './exit-codes.ts';
import { type FilterOptions, filterFrom } from './filter-options.ts';
import type { World } from './world.ts';

/** Finds calls and shows them, the latest first: what `journal list` and `journal search` do. */
export async function showCalls(
  words: readonly string[],
  options: FilterOptions,
  world: World,
): Promise<ExitCode> {
  const [{ findCalls }, { isSelective }, notices, { hitFacts, renderHits }, { columnWidth }, json] =
    await Promise.all([
      import('../use-cases/find-calls.ts'),
      import('../domain/journal/find/filter.ts'),
      import('./render/journal-notices.ts'),
      import('./render/hits.ts'),
      import('./render/layout.ts'),
      import('./render/json.ts'),
    ]);
  const { out, err } = world;
  const filter = await filterFrom(options, words, world);
  const found = findCalls(await world.journal(), filter);
  const width = columnWidth(err.width);
  const leftOut = notices.renderLeftOut(found, width);
  if (leftOut !== null) err.write(`${leftOut}\n`);
  await refuseUnknownNames(options, found.names, world);
  const shown = found.hits.slice(0, options.limit);
  if (options.json) out.write(json.jsonText(shown.map(hitFacts), 2));
  else if (shown.length > 0) {
    const text = `${renderHits(shown, filter.words, out.style, out.width)}\n`;
    await (options.pager ? world.page(text) : out.write(text));
  }
  const counts = { all: found.all, found: found.hits.length, shown: shown.length };
  const next = notices.afterList(counts, isSelective(filter), width);
  if (next !== null && !options.quiet) err.write(`${next}\n`);
  return EXIT.done;
}

// --- internal ---

interface Names {
  readonly rubrics: ReadonlySet<string>;
  readonly bands: ReadonlySet<string>;
}

/** A name that neither the rubrics at hand nor any call has is a slip, and no search without hits. */
async function refuseUnknownNames(options: FilterOptions, kept: Names, world: World) {
  if (options.rubric === undefined && options.band === undefined) return;
  const rubrics = (await world.rubrics()).rubrics.map(({ rubric }) => rubric);
  const bands = rubrics.flatMap((rubric) => rubric.bands.map(({ name }) => name));
  await refuseUnknown('rubric', options.rubric, [...rubrics.map(({ id }) => id), ...kept.rubrics]);
  await refuseUnknown('band', options.band, [...bands, ...kept.bands]);
}

async function refuseUnknown(what: string, name: string | undefined, all: readonly string[]) {
  if (name === undefined) return;
  const [{ fold }, { nearest }, { visible }] = await Promise.all([
    import('../domain/journal/find/fold.ts'),
    import('./render/did-you-mean.ts'),
    import('./render/visible.ts'),
  ]);
  const known = [...new Set(all)];
  const isKnown =
    what === 'band' ? known.some((one) => fold(one) === fold(name).trim()) : known.includes(name);
  if (isKnown) return;
  const near = nearest(name, known);
  const hint =
    near === undefined
      ? `There are: ${known.map(visible).join(', ')}.`
      : `Did you mean ${visible(near)}?`;
  throw new UsageError(`there is no ${what} "${visible(name)}". ${hint}`);
}
