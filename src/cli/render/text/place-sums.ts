import type { Audit } from '../../../domain/audit/audit.ts';
import { explainPlace } from '../../../domain/audit/explain-place.ts';
import { sixDecimals } from './six-decimals.ts';

/** How the place comes from the answers that tell of it; nothing where only one side was asked about. */
export function placeSums({ rubrics, place: { place } }: Audit): readonly string[] {
  const { aim, posture } = explainPlace(rubrics);
  const [aims, postures] = [aim.answers, posture.answers];
  if (aims.length === 0 || postures.length === 0) return [];
  if (place === null) {
    return [
      `place  not told: ${aims.length} of ${aim.needed} answers on whose result it was for, ${postures.length} of ${posture.needed} on from where`,
    ];
  }
  const aimSum = aims.map(({ points, weight }) => `${sixDecimals(points)} x ${weight}`).join(' + ');
  const postureSum = postures.map((one) => sixDecimals(one.posture)).join(' + ');
  return [
    `place  from 0, our result, to 100, theirs: (${aimSum}) / ${aim.sum.weight} = ${sixDecimals(place.aim)}; from 50 on theirs`,
    `place  from -100, below, to 100, above: (${postureSum}) / ${postures.length} = ${sixDecimals(place.posture)}; up to 33 either way beside`,
  ];
}
