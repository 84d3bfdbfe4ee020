import type { Limits } from '../../../domain/note/tally.ts';
import type { LoadedPack } from '../../../use-cases/ports/rubrics-port.ts';
import { unknownRubric } from '../../arguments/unknown-rubric.ts';
import { visible } from '../../render/text/visible.ts';
import { UsageError } from '../../shell/exit-codes.ts';

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
