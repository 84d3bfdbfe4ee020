/** How a value is called when it is not what was wanted. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return 'true or false';
  if (typeof value === 'string') return 'text';
  if (typeof value !== 'number') return 'keys with values';
  return Number.isFinite(value) ? 'a number' : 'one without end';
}
