import type { FoundEntry } from '../../../../domain/journal/find/find-entry.ts';
import type { EntryRecord, JournalRecord } from '../../../../domain/journal/records/record.ts';
import type { BadLine } from '../../../../use-cases/ports/journal-port.ts';
import { counted, paragraph } from '../../text/layout.ts';
import { visible } from '../../text/visible.ts';

/**
 * What of the journal could not be shown, each with its place; null when nothing was left out.
 * Nothing of it is changed on the disk.
 */
export function renderLeftOut({ badLines, damaged }: LeftOut, width: number): string | null {
  const lines = [...badLines.map(badLine), ...damaged.map(damagedRecord)];
  return listed(lines, 'Left out here, and left as it is in the journal.', width);
}

/** That the disk holds what was forgotten elsewhere; null when it does not. */
export function renderReturned(count: number, width: number): string | null {
  if (count === 0) return null;
  return paragraph(
    `What was forgotten is still in the files of the journal, and shown nowhere: ${counted(count, 'record')}. \`aftercall journal forget --forgotten\` erases it.`,
    width,
    0,
    2,
  );
}

/** Lines of an import that were not taken in, each with its place; null when there were none. */
export function renderBadLines(badLines: readonly BadLine[], width: number): string | null {
  return listed(badLines.map(badLine), 'Not taken in. The other lines were.', width);
}

/** What a look into the journal came to. */
interface Looked {
  readonly hits: readonly unknown[];
  /** How many were found, of which the hits may be the first. */
  readonly found: number;
  /** How many calls there are. */
  readonly all: number;
}

/** What to do next after calls were shown; null when all that were found are there. */
export function afterList(
  { hits, found, all }: Looked,
  wasSelective: boolean,
  width: number,
): string | null {
  if (all === 0) {
    return paragraph('The journal is empty. After your next call, `aftercall` begins it.', width);
  }
  if (found === 0) {
    const calls = all === 1 ? 'the one call' : `the ${all} calls`;
    const next = 'Fewer or shorter words, or a longer time, may find more.';
    return paragraph(`Nothing found in ${calls} kept here. ${next}`, width);
  }
  if (hits.length === found) return null;
  const how = wasSelective
    ? '`--limit all` shows them'
    : '`aftercall journal list --limit all` lists them';
  return paragraph(`${found - hits.length} more; ${how}.`, width);
}

/** Why no entry is meant by what was asked for, and what would do. */
export function noSuchEntry(wanted: string, fault: EntryFault): string {
  switch (fault.fault) {
    case 'empty':
      return 'the journal is empty. After your next call, `aftercall` begins it.';
    case 'unknown':
      return `no entry has an id that begins with "${visible(wanted)}". \`aftercall journal list\` shows the ids.`;
    case 'ambiguous':
      return `"${visible(wanted)}" begins ${fault.candidates.length} ids. Say more of it: ${someIds(fault.candidates)}.`;
  }
}

// --- internal ---

function listed(lines: readonly string[], closing: string, width: number): string | null {
  if (lines.length === 0) return null;
  const more = lines.length - MOST;
  return [...lines.slice(0, MOST), ...(more > 0 ? [`and ${more} more`] : []), closing]
    .map((line) => paragraph(line, width, 0, 2))
    .join('\n');
}

type EntryFault = Exclude<FoundEntry<Pick<EntryRecord, 'id' | 'written'>>, { found: unknown }>;

function someIds(entries: readonly { readonly id: string }[]): string {
  const named = entries.slice(0, 5).map(({ id }) => visible(id));
  const more = entries.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

interface LeftOut {
  readonly badLines: readonly BadLine[];
  readonly damaged: readonly JournalRecord[];
}

/** A damaged disk can spoil thousands. */
const MOST = 10;

const WHY: Readonly<Record<BadLine['why'], string>> = {
  'not-json': 'this line is not JSON; it may have been cut',
  'not-a-record': 'this line is no record of a journal',
  'not-utf8': 'this line is not text (UTF-8)',
  'too-deep': 'this line holds lists within lists, deeper than any record of ours',
  damaged: 'this record lacks something that its format has',
};

function badLine({ file, line, why }: BadLine): string {
  return `${visible(file)}:${line} ${WHY[why]}`;
}

function damagedRecord({ id, format }: JournalRecord): string {
  return `The record ${visible(id)} lacks something that ${visible(format)} has.`;
}
