import { isUtf8 } from 'node:buffer';
import type { LineFault } from '../../domain/journal/records/journal-line.ts';
import { isRecord, type JournalRecord } from '../../domain/journal/records/record.ts';

/** A line that holds nothing, a record, or something that stays where it is. */
type ParsedLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'record'; readonly record: JournalRecord; readonly text: string }
  | { readonly kind: 'bad'; readonly why: LineFault };

/** What a line of bytes, without its newline, says. Null is a line too long to be one of ours. */
export function parseLine(bytes: Buffer | null): ParsedLine {
  if (bytes === null) return { kind: 'bad', why: 'not-json' };
  if (!isUtf8(bytes)) return { kind: 'bad', why: 'not-utf8' };
  const text = withoutMark(bytes.toString('utf8'));
  if (text.trim() === '') return { kind: 'blank' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'bad', why: 'not-json' };
  }
  if (isDeeper(value, DEEPEST)) return { kind: 'bad', why: 'too-deep' };
  if (!isRecord(value)) return { kind: 'bad', why: 'not-a-record' };
  return { kind: 'record', record: value, text: text.trim() };
}

// --- internal ---

/** Ours go six deep; what goes through a record calls itself for each. */
const DEEPEST = 100;

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((part) => isDeeper(part, depth - 1));
}

// Editors on Windows begin a file with a byte-order mark, which JSON does not allow.
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
