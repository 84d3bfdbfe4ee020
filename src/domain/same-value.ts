/** Whether two values of JSON say the same, whatever the order of their keys. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ours, theirs] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  const keys = Object.keys(ours ?? {});
  return (
    keys.length === Object.keys(theirs ?? {}).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameValue(ours?.[key], theirs?.[key]))
  );
}
