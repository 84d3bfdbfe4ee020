import { slipInKey } from '../../domain/rubric/slips.ts';
import { readStrictYaml } from './read-strict-yaml.ts';

/** Whether a text reads as keys or a list, with nothing lost and no slip in its keys. */
export function isSoundYaml(text: string): boolean {
  const read = readStrictYaml(text);
  if (!read.ok || read.value.losses.length > 0) return false;
  return typeof read.value.value === 'object' && hasSoundKeys(read.value.value);
}

/** How many keys and entries of a text have no value; without end if it cannot be read. */
export function countNothings(text: string): number {
  const read = readStrictYaml(text);
  return read.ok ? nothingsIn(read.value.value) : Number.POSITIVE_INFINITY;
}

// --- internal ---

function nothingsIn(value: unknown): number {
  if (value === null) return 1;
  if (typeof value !== 'object') return 0;
  return Object.values(value as object).reduce((sum: number, one) => sum + nothingsIn(one), 0);
}

/** Cannot go on for ever: what was read is at most 32 levels deep. */
function hasSoundKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasSoundKeys);
  return Object.entries(value).every(
    ([key, inside]) => slipInKey(key) === null && hasSoundKeys(inside),
  );
}
