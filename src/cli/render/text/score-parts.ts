import type { Audit } from '../../../domain/audit/audit.ts';
import type { RubricAudit } from '../../../domain/audit/rubric-audit.ts';

/** What a line says of one score. A kept score does not tell how many answers it needed. */
export type ScoreParts = Pick<
  RubricAudit,
  'score' | 'reason' | 'band' | 'answered' | 'of' | 'na' | 'dk'
> & { readonly title: string; readonly isFlagged: boolean; readonly needed?: number };

export function scoreParts({ rubrics, flags }: Pick<Audit, 'rubrics' | 'flags'>) {
  return rubrics.map((one) => ({
    ...one,
    title: one.rubric.title,
    isFlagged: flags.some(({ rubric }) => rubric === one.rubric.id),
  }));
}
