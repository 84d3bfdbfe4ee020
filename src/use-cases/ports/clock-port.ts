export interface Clock {
  /** Now, as ISO 8601 with the local UTC offset, to the second: `2026-11-21T18:04:09+01:00`. */
  now(): string;
  /** Milliseconds from some fixed start; only ever subtracted. */
  ticks(): number;
}

export interface Ids {
  /** A new id that sorts by the time it was made. */
  next(): string;
}
