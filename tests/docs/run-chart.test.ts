import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/machine.ts';
import {
  CHARTS,
  eitherSees,
  runChartSees,
  secondLookSees,
  shareSeen,
} from '../support/simulated-charts.ts';

const page = readFileSync(join(root, 'docs', 'run-chart.md'), 'utf8');
const LOOKS = [runChartSees, secondLookSees, eitherSees];

/** The rows of the page's table: how many calls, then percentages. */
const rows = [...page.matchAll(/^\| (\d+)((?: \| \d+)+) \|$/gm)].map(
  ([, calls, cells = '']) => [Number(calls), (cells.match(/\d+/g) ?? []).map(Number)] as const,
);

describe('the page on the run chart', () => {
  it('has a table of what the simulation gave', () => {
    expect(rows.length).toBeGreaterThan(5);
    expect(page).toContain(`${CHARTS.toLocaleString('en')} charts`);
  });

  it.each(rows)('says of %i calls what the simulation gives', (n, said) => {
    const found = [0, 1].flatMap((shift) => LOOKS.map((look) => shareSeen(n, shift, look) * 100));
    expect(said).toHaveLength(found.length);
    // Half a point for rounding, and as much for machines whose sines differ in the last digit.
    for (const [i, share] of found.entries())
      expect(Math.abs(share - (said[i] ?? -9))).toBeLessThan(1);
  });
});
