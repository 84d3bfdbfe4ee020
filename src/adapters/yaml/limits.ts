/** What a stranger's file may cost us at most. */
export const MOST_BYTES = 256 * 1024;
export const MOST_DEPTH = 32;
export const MOST_NODES = 50_000;
/** Problems of one kind after which reading stops: what follows is noise. */
export const MOST_PROBLEMS = 20;

/** Keys that a copying loop would turn into a prototype. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
]);
