import { standardDeviation } from './descriptive.ts';

/** Standard normal quantiles: 95% and 90%, two-sided. */
export const Z95 = 1.96;
export const Z90 = 1.645;

/** The standard error of measurement from a spread and a reliability: `SD * sqrt(1 - r)`. */
export function standardErrorAssuming(sd: number, reliability: number): number {
  return sd * Math.sqrt(1 - reliability);
}

/**
 * The standard error of measurement from rating the same things twice: `SD(differences) / sqrt 2`
 * (de Vet et al. 2006, Health and Quality of Life Outcomes 4:54).
 * @param differences second minus first, at least two
 */
export function standardErrorFromRepeats(differences: readonly number[]): number {
  return standardDeviation(differences) / Math.SQRT2;
}

/** The smallest change that can be told from measurement error: `z * sqrt 2 * SEM` (as above). */
export function smallestDetectableChange(sem: number, z: number = Z95): number {
  return z * Math.SQRT2 * sem;
}

/**
 * The reliable change index: beyond 1.96 either way, chance would make it in fewer than 5% of cases
 * (Jacobson & Truax 1991, J. Consulting and Clinical Psychology 59:12-19).
 */
export function reliableChangeIndex(before: number, after: number, sem: number): number {
  return (after - before) / (Math.SQRT2 * sem);
}

/** The reliability of a measure made so many times as long (Spearman & Brown 1910). */
export function spearmanBrown(reliability: number, times: number): number {
  return (times * reliability) / (1 + (times - 1) * reliability);
}

/** What to expect next when nothing changed: extremes fall back to the mean (Galton 1886). */
export function regressedToMean(value: number, mean: number, reliability: number): number {
  return mean + reliability * (value - mean);
}
