import type { NotScoredReason } from '../../../../domain/audit/kept-audit.ts';
import { type Spread, scoredIn, type Tally } from '../../../../domain/note/tally.ts';
import { grouped, groupedCount } from '../../text/grouped.ts';
import { paragraph, stacked } from '../../text/layout.ts';

/** What a batch of notes came to, for people: lines, each with its end. */
export function scoreSummary(tally: Tally, width: number): string {
  const { notes, refused, flags, overall, rubrics } = tally;
  const spreads = [...Object.entries(rubrics), ['overall', overall] as const].filter(isUsed);
  const head = `${groupedCount(notes, 'note')}: ${grouped(notes - refused)} read, ${grouped(refused)} with problems${flags === 0 ? '' : `, ${groupedCount(flags, 'flag')}`}.`;
  const text = stacked(
    head,
    refused > 0 && paragraph(`Problems, in notes: ${countList(tally.problems)}.`, width, 2),
    spreads.length > 0 && spreadTable(spreads),
    ...Object.entries({ ...rubrics, overall }).map(([id, spread]) => underLine(id, spread)),
  );
  return `${text}\n`;
}

// --- internal ---

type Named = readonly [string, Spread];

const REASONS: Readonly<Record<NotScoredReason, string>> = {
  'nothing-asked': 'nothing asked',
  'too-few-answers': 'too few answers',
  'too-little-weight': 'too little of the weight',
};

const HEAD = ['', 'scored', 'lowest', 'median', 'middle half', 'highest', 'not scored'];

function isUsed([, { shown, unscored }]: Named): boolean {
  return shown.some((count) => count > 0) || Object.keys(unscored).length > 0;
}

function spreadTable(spreads: readonly Named[]): string {
  const rows = [HEAD, ...spreads.map(spreadRow)];
  const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, i) =>
          i === 0 || i === HEAD.length - 1
            ? cell.padEnd(widths[i] ?? 0)
            : cell.padStart(widths[i] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((row) => `  ${row}`)
    .join('\n');
}

function spreadRow([id, spread]: Named): readonly string[] {
  const { shown, unscored } = spread;
  const scored = scoredIn(spread);
  const missing = Object.entries(unscored) as [NotScoredReason, number][];
  const reasons = missing.map(([reason, count]) => `${grouped(count)} ${REASONS[reason]}`);
  if (scored === 0) return [id, '0', '', '', '', '', reasons.join(', ')];
  const at = (share: number) => String(quantile(shown, scored, share));
  const middle = `${at(0.25)} to ${at(0.75)}`;
  return [id, grouped(scored), at(0), at(0.5), middle, at(1), reasons.join(', ')];
}

/** The lowest score that at least this share of all scores does not exceed. */
function quantile(shown: readonly number[], scored: number, share: number): number {
  const rank = Math.max(1, Math.ceil(share * scored));
  let below = 0;
  return shown.findIndex((count) => {
    below += count;
    return below >= rank;
  });
}

function underLine(id: string, spread: Spread): string | null {
  const { limit, under } = spread;
  if (limit === null) return null;
  const scored = scoredIn(spread);
  if (scored === 0)
    return `  ${id} under ${limit}: nothing was scored, so there was nothing to judge by`;
  return `  ${id} under ${limit}: ${grouped(under)} of ${grouped(scored)}`;
}

function countList(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([code, count]) => `${grouped(count)} ${code}`)
    .join(', ');
}
