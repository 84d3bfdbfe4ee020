/** A number with at most six decimals, which no screen of ours goes beyond. */
export function sixDecimals(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
