import { extname } from 'node:path';
import type { InputKind } from '../../use-cases/ports/notes-port.ts';
import { isCsv } from '../yaml/lookalikes.ts';
import { cutFrontMatter } from './front-matter.ts';
import { textOfHead } from './table/dialect.ts';

/**
 * How call notes are written in a file: as its name says; for any other name, and for standard
 * input, as its text looks.
 *
 * @param head its first bytes
 * @param isWhole whether these are all it has
 */
export function noteKind(name: string, head: Buffer, isWhole: boolean): InputKind {
  const named = kindByName(name);
  const text = textOfHead(head);
  // What is called JSON is often JSON lines.
  if (named === 'json') return looksLikeLines(text, isWhole) ? 'jsonl' : 'json';
  return named ?? kindOfText(text, isWhole);
}

/** What the name of a file says, with or without `.gz` behind it; null for nothing. */
export function kindByName(name: string): InputKind | null {
  const plain = name.replace(/\.gz$/i, '');
  return BY_NAME[extname(plain).toLowerCase()] ?? null;
}

// --- internal ---

const BY_NAME: Readonly<Record<string, InputKind>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
};

function kindOfText(text: string, isWhole: boolean): InputKind {
  if (/^---[ \t]*\r?\n/.test(text))
    return cutFrontMatter(text).kind === 'cut' ? closedKind(text) : 'yaml';
  if (looksLikeLines(text, isWhole)) return 'jsonl';
  if (/^\s*[[{]/.test(text)) return 'json';
  return /^sep=.\r?\n/i.test(text) || isCsv(text.trimStart()) ? 'csv' : 'yaml';
}

/** Several YAML documents look like front matter, but for what stands below it. */
function closedKind(text: string): InputKind {
  const below = text.split(/^---[ \t]*\r?$/m).slice(2);
  return below.length > 0 && below.every((part) => OWN_KEY.test(part)) ? 'yaml' : 'markdown';
}

/** A note's own keys, at the start of a line. */
const OWN_KEY = /^\s*(?:format|id|call|rater|answers|words|transcript):(?:\s|$)/;

/** Not one JSON value as a whole, but with a line that is an object by itself, not indented. */
function looksLikeLines(text: string, isWhole: boolean): boolean {
  if (isWhole && isJson(text)) return false;
  return text.split('\n').some((line) => line.startsWith('{') && isJson(line));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
