/** How often a look at a chart sees a move where there is none, as a share of charts. */
export interface FalseSignals {
  /** Up to so many values. */
  readonly upTo: number;
  readonly share: number;
}

/**
 * Found by simulation (the tests repeat it): independent normal values without any change. The run
 * chart's rules are meant for about 5%, which holds for short charts; a median frozen after twelve
 * values is itself off by chance, and a long chart shows that up.
 */
export const RUN_CHART_FALSE_SIGNALS: readonly FalseSignals[] = [
  { upTo: 18, share: 0.03 },
  { upTo: 24, share: 0.08 },
  { upTo: 30, share: 0.1 },
  { upTo: 60, share: 0.2 },
  { upTo: 120, share: 0.3 },
  { upTo: 250, share: 0.4 },
  { upTo: Number.POSITIVE_INFINITY, share: 0.5 },
];

/** The same for the sums that look for a small lasting shift. */
export const SMALL_SHIFT_FALSE_SIGNALS: readonly FalseSignals[] = [
  { upTo: 15, share: 0.06 },
  { upTo: 20, share: 0.15 },
  { upTo: 30, share: 0.25 },
  { upTo: Number.POSITIVE_INFINITY, share: 0.3 },
];

/** The share for a chart of so many values. */
export function falseSignalShare(table: readonly FalseSignals[], n: number): number {
  return table.find(({ upTo }) => n <= upTo)?.share ?? 1;
}
