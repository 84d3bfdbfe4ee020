import { InvalidArgumentError } from 'commander';
import type { Limits } from '../../../domain/note/tally.ts';
import type { LoadedPack } from '../../../use-cases/ports/ports.ts';
import { unknownRubric } from '../../arguments/unknown-rubric.ts';
import { visible } from '../../render/text/visible.ts';
import { UsageError } from '../../shell/exit-codes.ts';

export const SCORE_FORMATS = ['table', 'json', 'jsonl', 'csv', 'markdown'] as const;
export type ScoreFormat = (typeof SCORE_FORMATS)[number];

/** How many threads. */
export function readJobs(written: string): number {
  if (/^[1-9]\d{0,3}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('It is a whole number from 1.');
}

export function gather(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, written];
}

/**
 * What `--fail-under 60 --fail-under listening=50` asks for; what is given last counts.
 *
 * @throws UsageError
 */
export function readLimits(written: readonly string[], { rubrics }: LoadedPack): Limits {
  const known = rubrics.map(({ rubric }) => rubric.id);
  const byRubric: Record<string, number> = {};
  let overall: number | undefined;
  for (const one of written) {
    const [, id, score = ''] = /^(?:(.*)=)?(.*)$/s.exec(one) ?? [];
    if (id !== undefined && !known.includes(id)) throw unknownRubric(id, known);
    if (!/^(?:100|\d{1,2})(?:\.\d+)?$/.test(score) || Number(score) > 100) {
      throw new UsageError(
        `--fail-under takes a score from 0 to 100, for one rubric with its name before it (--fail-under 60, --fail-under listening=50); "${visible(one)}" is neither.`,
      );
    }
    if (id === undefined) overall = Number(score);
    else byRubric[id] = Number(score);
  }
  return overall === undefined ? { rubrics: byRubric } : { overall, rubrics: byRubric };
}
