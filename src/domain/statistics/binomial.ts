/**
 * The fewest heads in so many throws of a fair coin that chance stays at or below with at least
 * this probability: the smallest k with P(X <= k) >= p, as `qbinom(p, n, 0.5)` in R.
 */
export function fairCoinQuantile(p: number, throws: number): number {
  // In logarithms, since 0.5 ** throws is nothing from some 1,075 throws on.
  let logProbability = throws * Math.log(0.5);
  let cumulative = Math.exp(logProbability);
  let heads = 0;
  while (cumulative < p && heads < throws) {
    logProbability += Math.log((throws - heads) / (heads + 1));
    heads += 1;
    cumulative += Math.exp(logProbability);
  }
  return heads;
}
