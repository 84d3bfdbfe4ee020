/** How often a look at a chart sees a move where there is none, as a share of charts. */
export interface FalseSignals {
  /** Up to so many values. */
  readonly upTo: number;
  readonly share: number;
}

/** Found by simulation (the tests repeat it): independent normal values without any change. */
export const RUN_CHART_FALSE_SIGNALS: readonly FalseSignals[] = [
  { upTo: 18, share: 0.03 },
  { upTo: Number.POSITIVE_INFINITY, share: 0.06 },
];

/** The same for the sums that look for a small lasting shift. */
export const SMALL_SHIFT_FALSE_SIGNALS: readonly FalseSignals[] = [
  { upTo: 15, share: 0.03 },
  { upTo: 20, share: 0.05 },
  { upTo: Number.POSITIVE_INFINITY, share: 0.07 },
];

/** The share for a chart of so many values. */
export function falseSignalShare(table: readonly FalseSignals[], n: number): number {
  return table.find(({ upTo }) => n <= upTo)?.share ?? 1;
}
