import type { Audit } from '../audit/audit.ts';
import type { NotScoredReason } from '../audit/kept-audit.ts';
import { roundForDisplay } from '../audit/numbers.ts';
import type { ProblemCode } from '../problem.ts';

/** How the scores of many notes lie, in as much memory as those of one. */
export interface Spread {
  /** How many have the score 0, 1, … 100, as it is shown; empty until one has any. */
  readonly shown: number[];
  /** How many have none, by reason. */
  readonly unscored: Partial<Record<NotScoredReason, number>>;
  /** Scores below this are counted as under it; null for no such limit. */
  readonly limit: number | null;
  under: number;
}

/** What is to be said of a batch at its end. Plain data, so that threads can hand it over. */
export interface Tally {
  notes: number;
  /** Notes with problems: these are not scored. */
  refused: number;
  /** How many notes have a problem of that kind. */
  readonly problems: Partial<Record<ProblemCode, number>>;
  flags: number;
  readonly overall: Spread;
  /** By rubric id. */
  readonly rubrics: Readonly<Record<string, Spread>>;
}

/** Scores that none should fall under: 0 to 100, over all and by rubric id. */
export interface Limits {
  readonly overall?: number;
  readonly rubrics: Readonly<Record<string, number>>;
}

export function newTally(rubrics: readonly string[], limits: Limits): Tally {
  const spreads = rubrics.map((id) => [id, newSpread(limits.rubrics[id])] as const);
  return {
    notes: 0,
    refused: 0,
    problems: {},
    flags: 0,
    overall: newSpread(limits.overall),
    rubrics: Object.fromEntries(spreads),
  };
}

/** Counts what a note came to. */
export function countAudit(tally: Tally, { rubrics, overall, flags }: Audit): void {
  tally.notes += 1;
  tally.flags += flags.length;
  if (overall !== null) countScore(tally.overall, overall);
  for (const { rubric, score, reason } of rubrics) {
    const spread = tally.rubrics[rubric.id];
    if (spread === undefined) continue;
    if (score !== null) countScore(spread, score);
    else if (reason !== undefined) spread.unscored[reason] = (spread.unscored[reason] ?? 0) + 1;
  }
}

/** Counts a note with problems. */
export function countRefused(tally: Tally, problems: readonly ProblemCode[]): void {
  tally.notes += 1;
  tally.refused += 1;
  for (const code of new Set(problems)) tally.problems[code] = (tally.problems[code] ?? 0) + 1;
}

/** Adds what another batch came to, counted for the same rubrics. */
export function addTally(to: Tally, from: Tally): void {
  to.notes += from.notes;
  to.refused += from.refused;
  to.flags += from.flags;
  addCounts(to.problems, from.problems);
  addSpread(to.overall, from.overall);
  for (const [id, spread] of Object.entries(to.rubrics)) addSpread(spread, from.rubrics[id]);
}

/** Whether no score fell under its limit, and each limit had a score to be held to. */
export function isMet({ overall, rubrics }: Tally): boolean {
  return [overall, ...Object.values(rubrics)].every(
    (spread) => spread.limit === null || (spread.under === 0 && scoredIn(spread) > 0),
  );
}

/** How many scores there are. */
export function scoredIn({ shown }: Spread): number {
  return shown.reduce((sum, count) => sum + count, 0);
}

// --- internal ---

const MOST_POINTS = 100;

function countScore(spread: Spread, score: number): void {
  const { shown } = spread;
  // Most rubrics are in no note of a batch, and a tally comes from each of its thousand shares.
  while (shown.length <= MOST_POINTS) shown.push(0);
  const points = roundForDisplay(score);
  shown[points] = (shown[points] ?? 0) + 1;
  if (spread.limit !== null && score < spread.limit) spread.under += 1;
}

function newSpread(limit: number | undefined): Spread {
  return { shown: [], unscored: {}, limit: limit ?? null, under: 0 };
}

function addSpread(to: Spread, from: Spread | undefined): void {
  if (from === undefined) return;
  to.under += from.under;
  addCounts(to.unscored, from.unscored);
  for (let score = 0; score < from.shown.length; score += 1) {
    to.shown[score] = (to.shown[score] ?? 0) + (from.shown[score] ?? 0);
  }
}

function addCounts<K extends string>(
  to: Partial<Record<K, number>>,
  from: Partial<Record<K, number>>,
): void {
  for (const key of Object.keys(from) as K[]) to[key] = (to[key] ?? 0) + (from[key] ?? 0);
}
