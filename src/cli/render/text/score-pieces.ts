import type { RubricAudit } from '../../../domain/audit/rubric-audit.ts';
import { remembered } from '../../../domain/remembered.ts';
import type { Rubric } from '../../../domain/rubric/rubric.ts';

/**
 * What is printed of one rubric's score, made once for each outcome: of a million notes most have
 * the score and the counts of another.
 *
 * @param print whatever depends on rubric, score, reason, band and counts alone
 */
export function scorePieces(print: (audit: RubricAudit) => string): (audit: RubricAudit) => string {
  const ofRubric = remembered(MOST_RUBRICS, (_rubric: Rubric) =>
    remembered(MOST_COUNTS, (_counts: number) => new Map<unknown, string>()),
  );
  return (audit) => {
    const { rubric, score, reason, answered, of, na, dk } = audit;
    const counts = ((answered * BASE + of) * BASE + na) * BASE + dk;
    const pieces = ofRubric(rubric)(counts);
    const before = pieces.get(score ?? reason);
    if (before !== undefined) return before;
    if (pieces.size >= MOST_SCORES) pieces.clear();
    const text = print(audit);
    pieces.set(score ?? reason, text);
    return text;
  };
}

// --- internal ---

/** Texts held: of so many rubrics, with so many counts, and of each so many scores. */
const MOST_RUBRICS = 256;
const MOST_COUNTS = 32;
const MOST_SCORES = 512;
/** More than a rubric can have questions. */
const BASE = 64;
