import { parseDocument, stringify } from 'yaml';
import type { Pack } from '../../domain/rubric/pack.ts';

/** A `pack.yaml` without its rubrics, with its author's comments. The text was read strictly before. */
export function headOf(text: string): string {
  const document = parseDocument(text);
  document.delete('rubrics');
  return document.toString({ lineWidth: 0 });
}

/** The head of the pack that a single rubric makes when it is handed out by itself. */
export function headOfOne(pack: Pack): string {
  const { format, name, version, author, licence } = pack;
  return stringify({ format, name, version, author, licence });
}

/** A `pack.yaml` that lists its rubrics by their ids. */
export function listedPackText(head: string, ids: readonly string[]): string {
  return `${head}rubrics:\n${ids.map((id) => `  - ${id}\n`).join('')}`;
}

/** A part of a pack's list: a rubric in YAML of its own, or only its id. */
export type PackEntry = { readonly text: string } | { readonly id: string };

/** A pack in one file: each rubric's own lines, comments and all, set in under the list. */
export function onePackText(head: string, entries: readonly PackEntry[]): string {
  return `${head}rubrics:\n${entries.map(entryText).join('')}`;
}

// --- internal ---

function entryText(entry: PackEntry): string {
  if ('id' in entry) return `  - ${entry.id}\n`;
  return `\n  -\n${setIn(entry.text)}`;
}

/** What belongs to a file and not to what it says is left out: marks of its start and end. */
function setIn(text: string): string {
  const lines = text
    .replace(/^\u{feff}/u, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => !/^(?:---|\.\.\.)\s*$|^# yaml-language-server:/.test(line));
  while (lines.at(-1)?.trim() === '') lines.pop();
  return lines.map((line) => (line === '' ? '\n' : `    ${line}\n`)).join('');
}
