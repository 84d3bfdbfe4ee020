/** Runs each measurement once a round, in turn, so that a slow moment of the machine hits all. */
export async function inTurn(rounds, measurements) {
  const times = Object.fromEntries(Object.keys(measurements).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, measure] of Object.entries(measurements)) {
      const took = await measure();
      if (round > 0) times[name].push(took); // the first round only warms the disk cache
    }
  }
  return times;
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
