import { promiseChanges } from '../../../domain/journal/open-promises.ts';
import { entryKind } from '../../../domain/journal/records/record.ts';
import { exportLines } from '../../../use-cases/journal/export-lines.ts';
import { viewEntries } from '../../../use-cases/journal/show-entry.ts';
import type { RubricsAtHand } from '../../../use-cases/kept/known-rubrics.ts';
import { optionsOf } from '../../../use-cases/kept/options-of.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import type { ExportOptions } from '../../commands/journal/export.ts';
import { callTable } from '../../render/csv/call-table.ts';
import { csvText, rawCsvText } from '../../render/csv/csv.ts';
import { jsonText } from '../../render/json/json.ts';
import { clashes, leftBehind, notePages } from '../../render/markdown/note-pages.ts';
import { cannotWrite, type Exported, notOurs } from '../../render/screen/journal/export-notices.ts';
import { renderLeftOut } from '../../render/screen/journal/journal-notices.ts';
import { visibleLines } from '../../render/text/visible.ts';
import { UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

type Exporter = (options: ExportOptions, world: World) => Promise<Exported>;

/** How each format leaves. @throws UsageError when something stands in its way */
export const EXPORTERS: Readonly<Record<ExportOptions['format'], Exporter>> = {
  jsonl: exportJsonLines,
  csv: exportCsv,
  markdown: exportNotes,
};

// --- internal ---

async function exportJsonLines(options: ExportOptions, world: World): Promise<Exported> {
  const [journal, rubrics] = await Promise.all([world.journal(), rubricsAtHand(world)]);
  const withWords = options.withWords === true;
  const exported = await exportLines({ journal, rubrics }, withWords);
  const leftOut = renderLeftOut({ ...exported, damaged: [] }, world.err.paper.width);
  if (leftOut !== null) world.err.write(`${leftOut}\n`);
  const { lines, unclear, differing } = exported;
  const isSeen = isShown(options, world);
  const texts = pieces(lines, ({ record, text }) => (isSeen ? jsonText(record) : `${text}\n`));
  const to = await put(texts, options, world);
  return { count: lines.length, what: 'record', to, withWords, unclear, differing, leftBehind: [] };
}

async function exportCsv(options: ExportOptions, world: World): Promise<Exported> {
  const withWords = options.withWords === true;
  const [{ kept }, rubrics] = await Promise.all([readJournal(world), rubricsAtHand(world)]);
  const isOption = optionsOf(kept.records, rubrics);
  const entries = kept.entries.map((entry) =>
    withWords ? entry : entryKind.withoutWords(entry, isOption),
  );
  const rows = callTable(entries.toReversed(), withWords);
  const isSeen = isShown(options, world);
  const text =
    options.raw || isSeen ? rawCsvText(rows, options.separator) : csvText(rows, options.separator);
  const shown = isSeen ? visibleLines(text.replaceAll('\r\n', '\n')) : text;
  return { ...nothingElse(withWords, entries.length), to: await put([shown], options, world) };
}

async function exportNotes(options: ExportOptions, world: World): Promise<Exported> {
  const { to = '', withWords = false } = options;
  const folder = (await world.exports()).noteFolder(to);
  const fault = folder.fault();
  if (fault !== null) throw new UsageError(cannotWrite(to, fault));
  const [{ kept }, rubrics] = await Promise.all([readJournal(world), rubricsAtHand(world)]);
  const isOption = optionsOf(kept.records, rubrics);
  const views = viewEntries(rubrics, kept).map((view) =>
    withWords ? view : { ...view, entry: entryKind.withoutWords(view.entry, isOption) },
  );
  const found = folder.look();
  const pages = notePages({ views, found, withWords, changes: promiseChanges(kept.records) });
  const clashing = clashes(pages, found);
  if (clashing.length > 0) throw new UsageError(notOurs(to, clashing));
  folder.write(pages);
  const said = nothingElse(withWords, views.length);
  return { ...said, to, leftBehind: leftBehind(pages, found) };
}

async function rubricsAtHand(world: World): Promise<RubricsAtHand> {
  const [{ rubrics }, copies] = await Promise.all([world.rubrics(), world.rubricCopies()]);
  return { builtIn: rubrics, copies };
}

/** Whether it goes to the terminal, where a person sees it as it is. */
function isShown({ to }: ExportOptions, { out }: World): boolean {
  return toFile(to) === null && out.isTerminal;
}

function toFile(to: string | undefined): string | null {
  return to === undefined || to === '-' ? null : to;
}

/** Texts of many things, so many together that each is worth a write. */
function* pieces<T>(things: readonly T[], textOf: (thing: T) => string): Generator<string> {
  for (let from = 0; from < things.length; from += PIECE) {
    const some = things.slice(from, from + PIECE);
    yield some.map(textOf).join('');
  }
}

const PIECE = 1000;

/** @returns the file it was put into; null for standard output */
async function put(
  texts: Iterable<string>,
  options: ExportOptions,
  world: World,
): Promise<string | null> {
  const path = toFile(options.to);
  if (path === null) {
    for (const text of texts) world.out.write(text);
    return null;
  }
  const fault = (await world.exports()).writeFile(path, texts, options.force === true);
  if (fault !== null) throw new UsageError(cannotWrite(path, fault));
  return path;
}

function nothingElse(withWords: boolean, count: number) {
  return { count, what: 'call', withWords, unclear: 0, differing: [], leftBehind: [] } as const;
}
