import type { RubricView } from '../../../domain/schemas/rubric-view.ts';
import type { HashedRubric } from '../../../use-cases/ports/rubrics-port.ts';

/** What `rubric show --json` tells. */
export function rubricView({ rubric, hash, scoringHash }: HashedRubric): RubricView {
  return { format: 'aftercall/rubric-view@1', rubric, hash, scoringHash };
}
