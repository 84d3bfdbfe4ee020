import { promiseChanges } from '../domain/journal/open-promises.ts';
import { entryWithoutWords } from '../domain/journal/without-words.ts';
import { exportLines } from '../use-cases/export-lines.ts';
import type { RubricsAtHand } from '../use-cases/known-rubrics.ts';
import { optionsOf } from '../use-cases/options-of.ts';
import { viewEntries } from '../use-cases/show-entry.ts';
import type { ExportOptions } from './commands/journal/export.ts';
import { UsageError } from './exit-codes.ts';
import { readJournal } from './read-journal.ts';
import { callTable } from './render/call-table.ts';
import { csvText, rawCsvText } from './render/csv.ts';
import { cannotWrite, type Exported, notOurs } from './render/export-notices.ts';
import { renderLeftOut } from './render/journal-notices.ts';
import { jsonText } from './render/json.ts';
import { columnWidth } from './render/layout.ts';
import { clashes, leftBehind, notePages } from './render/notes/note-pages.ts';
import { visibleLines } from './render/visible.ts';
import type { World } from './world.ts';

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
  const leftOut = renderLeftOut({ ...exported, damaged: [] }, columnWidth(world.err.width));
  if (leftOut !== null) world.err.write(`${leftOut}\n`);
  const { lines, unclear, differing } = exported;
  const isSeen = isShown(options, world);
  const texts = lines.map(({ record, text }) => (isSeen ? jsonText(record) : `${text}\n`));
  const to = await put(texts.join(''), options, world);
  return { count: lines.length, what: 'record', to, withWords, unclear, differing, leftBehind: [] };
}

async function exportCsv(options: ExportOptions, world: World): Promise<Exported> {
  const withWords = options.withWords === true;
  const [{ kept }, rubrics] = await Promise.all([readJournal(world), rubricsAtHand(world)]);
  const isOption = optionsOf(kept.records, rubrics);
  const entries = kept.entries.map((entry) =>
    withWords ? entry : entryWithoutWords(entry, isOption),
  );
  const rows = callTable(entries.toReversed(), withWords);
  const isSeen = isShown(options, world);
  const text =
    options.raw || isSeen ? rawCsvText(rows, options.separator) : csvText(rows, options.separator);
  const shown = isSeen ? visibleLines(text.replaceAll('\r\n', '\n')) : text;
  return { ...nothingElse(withWords, entries.length), to: await put(shown, options, world) };
}

async function exportNotes(options: ExportOptions, world: World): Promise<Exported> {
  const { to = '', withWords = false } = options;
  const folder = (await world.exports()).noteFolder(to);
  const fault = folder.fault();
  if (fault !== null) throw new UsageError(cannotWrite(to, fault));
  const [{ kept }, rubrics] = await Promise.all([readJournal(world), rubricsAtHand(world)]);
  const isOption = optionsOf(kept.records, rubrics);
  const views = viewEntries(rubrics, kept).map((view) =>
    withWords ? view : { ...view, entry: entryWithoutWords(view.entry, isOption) },
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

/** @returns the file it was put into; null for standard output */
async function put(text: string, options: ExportOptions, world: World): Promise<string | null> {
  const path = toFile(options.to);
  if (path === null) {
    if (text !== '') world.out.write(text);
    return null;
  }
  const fault = (await world.exports()).writeFile(path, text, options.force === true);
  if (fault !== null) throw new UsageError(cannotWrite(path, fault));
  return path;
}

function nothingElse(withWords: boolean, count: number) {
  return { count, what: 'call', withWords, unclear: 0, differing: [], leftBehind: [] } as const;
}
