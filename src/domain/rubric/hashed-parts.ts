import { kindOfQuestion } from './kinds/all-kinds.ts';
import { isScored, type Question, type Rubric } from './rubric.ts';

/**
 * What the content hash covers: the resolved rubric without its tests and its version. The hash
 * itself is sha256 over the RFC 8785 form of this value.
 */
export function contentPart(rubric: Rubric): object {
  const { tests: _tests, version: _version, ...content } = rubric;
  return content;
}

/**
 * What the scoring hash covers: only what can move a score or what an answer means, whatever the
 * order of questions. Scores are never compared across two scoring hashes. What it covers may change
 * with us, so a hash is held only against one that was made anew from the rubric itself.
 */
export function scoringPart(rubric: Rubric): object {
  return {
    questions: rubric.questions
      .filter(isScored)
      .map(scoringPartOfQuestion)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

// --- internal ---

function scoringPartOfQuestion(question: Question): { readonly id: string } {
  const { id, kind, weight, when, na } = question;
  return {
    id,
    kind,
    weight,
    when,
    na: na !== undefined,
    ...kindOfQuestion(question).hashed(question),
  } as {
    readonly id: string;
  };
}
