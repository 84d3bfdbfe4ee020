import type { Band, Rubric } from '../../../domain/rubric/rubric.ts';
import { paragraph } from './layout.ts';
import type { Paper } from './paper.ts';
import { visible } from './visible.ts';

/** A score with its band, and what it was measured with, where that is still at hand. */
export interface BandedScore {
  readonly band?: string | undefined;
  /** Whether one of its answers raised a flag. */
  readonly isFlagged: boolean;
  readonly rubric: Pick<Rubric, 'bands'> | undefined;
}

/** What stands beside a score: its band, unless a flag was raised, which tells more than the sum. */
export function bandWord({ band = '', isFlagged }: Omit<BandedScore, 'rubric'>): string {
  return isFlagged ? 'see !' : visible(band);
}

/** What the words beside these scores mean, each told once; null where there are none. */
export function bandLine(scores: readonly BandedScore[], paper: Paper): string | null {
  const meanings = scores
    .filter(({ isFlagged }) => !isFlagged)
    .flatMap(({ band, rubric }) => meaning(band, rubric?.bands ?? []));
  if (meanings.length === 0) return null;
  return paper.quiet(paragraph(`${[...new Set(meanings)].join('; ')}.`, paper.width, 2, 4));
}

// --- internal ---

/** On a scale of five, each lies at one of its answers. */
const EDGES: Readonly<Record<number, string>> = {
  0: 'lowest',
  25: 'lower',
  50: 'middle',
  75: 'upper',
  100: 'highest',
};

function meaning(name: string | undefined, bands: readonly Band[]): readonly string[] {
  const index = bands.findIndex((one) => one.name === name);
  const band = bands[index];
  if (band === undefined) return [];
  const to = bands[index + 1]?.from ?? 100;
  const [low, high] = [EDGES[band.from], EDGES[to]];
  const where =
    low === undefined || high === undefined
      ? `from ${band.from} to ${to} points`
      : `between the ${low} and the ${high} answers`;
  return [`${visible(band.name)}: ${where}`];
}
