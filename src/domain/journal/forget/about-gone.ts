import { nameFinder, nameKey } from '../../same-name.ts';
import type { JournalRecord } from '../records/record.ts';

/** Tells what cannot be read as a call, and yet is about one that goes. */
export interface AboutGone {
  /** Whether a text, such as that of a damaged line, has the name or one of the ids. */
  text(text: string): boolean;
  /** Whether a record of a kind that this version does not know is about one of the calls. */
  record(record: JournalRecord): boolean;
}

/**
 * @param ids of calls; they count where a record of ours has ids, and long ones anywhere
 * @param name of an account, or null
 */
export function aboutGone(ids: ReadonlySet<string>, name: string | null): AboutGone {
  const isNamed = name === null ? () => false : nameFinder(name);
  const long = [...ids].filter((id) => id.length >= LONG_ID);
  return {
    text: (text) =>
      isNamed(text) ||
      idsIn(text).some((id) => ids.has(id)) ||
      long.some((id) => standsIn(text, id)),
    record: (record) => {
      const { format: _, id: __, ...fields } = record as unknown as Record<string, unknown>;
      const key = name === null ? null : nameKey(name);
      const isAbout = (text: string) =>
        long.includes(text) || (key !== null && nameKey(text) === key);
      return ids.has(idIn(fields.entry)) || hasText(fields, isAbout);
    },
  };
}

/** So long an id is no word of anything else. */
export const LONG_ID = 32;

/** Whether an id stands there as a whole, and not as a part of a longer one. */
export function standsIn(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at !== -1; at = text.indexOf(id, at + 1)) {
    const around = `${text[at - 1] ?? ''}${text[at + id.length] ?? ''}`;
    if (!/[\w-]/.test(around)) return true;
  }
  return false;
}

/** The id of an entry, or given in place of one; empty if there is none. */
export function idIn(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  const { id } = (entry ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : '';
}

// --- internal ---

/** Where our records hold the id of a call, also in a line that was cut. */
const ID_FIELD = /"(?:id|entry)"\s*:\s*("(?:[^"\\]|\\.)*")/g;

function idsIn(text: string): readonly string[] {
  return [...text.matchAll(ID_FIELD)].map(([, json = '']) => parsed(json));
}

function parsed(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return '';
  }
}

/** Whether one of the texts in a value, however deep, is wanted as a whole. */
function hasText(value: unknown, isWanted: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isWanted(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => hasText(part, isWanted));
}
