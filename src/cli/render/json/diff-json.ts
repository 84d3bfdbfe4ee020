import type { DiffJson } from '../../../domain/schemas/rubric-diff.ts';
import type { HashedRubric } from '../../../use-cases/ports/rubrics-port.ts';
import { isVersionEnough, type RubricDiff } from '../../../use-cases/rubric/compare-rubrics.ts';
import { changeSentence } from '../text/change-sentence.ts';

/** What `rubric diff --json` tells. */
export function diffJson(diff: RubricDiff): DiffJson {
  const { older, newer, changes, bump } = diff;
  return {
    format: 'aftercall/rubric-diff@1',
    older: identity(older),
    newer: identity(newer),
    bump,
    enough: isVersionEnough(diff),
    changes: changes.map((change) => ({ ...change, say: changeSentence(change) })),
  };
}

// --- internal ---

function identity({ rubric, hash, scoringHash }: HashedRubric) {
  return { id: rubric.id, version: rubric.version, hash, scoringHash };
}
