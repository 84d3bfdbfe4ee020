import type { FoundNote, WriteFault } from '../../../../use-cases/ports/export-port.ts';
import { counted, paragraph } from '../../text/layout.ts';
import { visible } from '../../text/visible.ts';

/** What an export left out, or could not settle. */
export interface Exported {
  /** How many were written: records, or calls. */
  readonly count: number;
  readonly what: 'record' | 'call';
  /** Where to; null for standard output. */
  readonly to: string | null;
  readonly withWords: boolean;
  /** Records left out because it cannot be told whether they hold words. */
  readonly unclear: number;
  /** Ids that stand on several lines with different content. */
  readonly differing: readonly string[];
  /** Notes of earlier exports that nothing in the journal stands behind any more. */
  readonly leftBehind: readonly FoundNote[];
}

/** What to say once an export is written. */
export function renderExported(exported: Exported, width: number): string {
  const { count, what, to, withWords, unclear, differing } = exported;
  const lines = [
    to !== null && `${counted(count, what)} written to ${visible(to)}.`,
    !withWords &&
      'Without words: what was said, noted, promised and planned, and answers in free text. --with-words brings them along.',
    unclear > 0 &&
      `${counted(unclear, 'record')} left out, damaged or of a newer version: it cannot be told whether they hold words.`,
    differing.length > 0 &&
      `${counted(differing.length, 'id')} on several lines that differ; the first of each was taken: ${some(differing)}.`,
    ...leftBehindLines(exported),
  ];
  return lines
    .filter((line) => line !== false)
    .map((line) => paragraph(line, width, 0, 2))
    .join('\n');
}

/** Why nothing was written, and what would do. */
export function cannotWrite(path: string, fault: WriteFault): string {
  const name = visible(path);
  switch (fault) {
    case 'exists':
      return `${name} is there already. Another name, or --force to replace it. Nothing was written.`;
    case 'no-folder':
      return `the folder for ${name} is not there. Nothing was written.`;
    case 'not-a-file':
      return `${name} is something else than what would be written there. Nothing was written.`;
  }
}

/** Why nothing was written into a folder that holds notes of others. */
export function notOurs(folder: string, notes: readonly FoundNote[]): string {
  const names = notes.map(({ kind, name }) => `${kind}/${name}.md`);
  return `${some(names)} in ${visible(folder)} ${notes.length === 1 ? 'is' : 'are'} not of aftercall's making, or the last line of it is gone. Nothing was written: move what is there, or name another folder.`;
}

// --- internal ---

const MOST = 5;

function some(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map(visible);
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function leftBehindLines({ leftBehind }: Exported): readonly string[] {
  if (leftBehind.length === 0) return [];
  const names = some(leftBehind.map(({ kind, name }) => `${kind}/${name}.md`));
  return [
    `Not in the journal any more, and left as ${leftBehind.length === 1 ? 'it is' : 'they are'}: ${names}.`,
  ];
}
