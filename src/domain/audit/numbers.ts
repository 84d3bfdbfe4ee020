/**
 * Rounds away what binary fractions leave behind: weights 2, 1, 1 on a seven-point scale give
 * 49.99999999999999 for 50, which would fall into the wrong band.
 */
export function snap(value: number): number {
  const snapped = Math.round(value * 1e9) / 1e9;
  return snapped === 0 ? 0 : snapped;
}

/** Half up, once, for display: 62.5 becomes 63 and -2.5 becomes -2. */
export function roundForDisplay(value: number): number {
  const rounded = Math.floor(snap(value) + 0.5);
  return rounded === 0 ? 0 : rounded;
}

/** The weighted mean, snapped; null of nothing. */
export function weightedMean(parts: readonly { value: number; weight: number }[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of parts) {
    sum += value * weight;
    weights += weight;
  }
  return weights === 0 ? null : snap(sum / weights);
}
