import { extname } from 'node:path';
import { cutFrontMatter } from './front-matter.ts';

export type NoteKind = 'json' | 'json-lines' | 'yaml' | 'markdown';

/**
 * How call notes are written in a file: as its name says; for any other name, and for standard
 * input, as its text looks.
 */
export function noteKind(name: string, text: string): NoteKind {
  const named = BY_NAME[extname(name).toLowerCase()];
  // What is called JSON is often JSON lines.
  if (named === 'json') return looksLikeLines(text) ? 'json-lines' : 'json';
  return named ?? kindOfText(text);
}

// --- internal ---

const BY_NAME: Readonly<Record<string, NoteKind>> = {
  '.json': 'json',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

function kindOfText(text: string): NoteKind {
  if (cutFrontMatter(text).kind === 'cut') return 'markdown';
  if (looksLikeLines(text)) return 'json-lines';
  return /^\s*[[{]/.test(text) ? 'json' : 'yaml';
}

/** Not one JSON value as a whole, but with a line that is an object by itself, not indented. */
function looksLikeLines(text: string): boolean {
  return !isJson(text) && text.split('\n').some((line) => line.startsWith('{') && isJson(line));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
