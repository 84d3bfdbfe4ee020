import { problem } from '../../problem.ts';
import type { RubricRule } from './rule.ts';

/** Every score has a band, so the first starts at 0. */
export const bandsStartAtZero: RubricRule = ({ bands }) =>
  bands[0]?.from === 0 ? [] : [problem('bands-start', ['bands', 0, 'from'], {})];

/** Bands are written from the lowest up, no two at one edge. */
export const bandsRise: RubricRule = ({ bands }) =>
  bands.flatMap(({ from }, index) => {
    const before = bands[index - 1]?.from;
    if (before === undefined || from > before) return [];
    return [problem('bands-order', ['bands', index, 'from'], { from, before })];
  });

/** Two bands of one name could not be told apart. */
export const bandNamesDiffer: RubricRule = ({ bands }) => {
  const seen = new Set<string>();
  return bands.flatMap(({ name }, index) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [problem('band-name-repeated', ['bands', index, 'name'], { name })];
  });
};
