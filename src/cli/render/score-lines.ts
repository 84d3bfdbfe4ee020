import type { Audit } from '../../domain/audit/audit.ts';
import { roundForDisplay } from '../../domain/audit/numbers.ts';
import type { NotScoredReason, RubricAudit } from '../../domain/audit/rubric-audit.ts';
import { counted, paragraph } from './layout.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

/** One line a rubric, small: title, score, band, and how much it rests on. */
export function scoreLines(audit: Audit, style: Style, width: number): readonly string[] {
  const column =
    Math.max(...audit.rubrics.map(({ rubric }) => visible(rubric.title).length), 7) + 2;
  const lines = audit.rubrics.map((one) => paragraph(scoreLine(one, column), width, 2, 2 + column));
  if (audit.overall === null) return lines;
  const overall = `${'Overall'.padEnd(column)}${padded(audit.overall)}`;
  return [...lines, style.quiet(`  ${overall}`)];
}

/** Why there is no score, in words. */
export function notScoredInWords(
  reason: NotScoredReason | undefined,
  { answered, of, needed }: Pick<RubricAudit, 'answered' | 'of' | 'needed'>,
): string {
  switch (reason) {
    case 'too-few-answers':
      return `not scored: ${answered} of ${of} answered, ${needed} needed`;
    case 'too-little-weight':
      return `not scored: ${answered} of ${of} answered, less than half the weight`;
    default:
      return 'not scored: nothing answered';
  }
}

// --- internal ---

function scoreLine(audit: RubricAudit, column: number): string {
  const title = visible(audit.rubric.title).padEnd(column);
  if (audit.score === null) return `${title}${notScoredInWords(audit.reason, audit)}`;
  const { answered, of, na, dk } = audit;
  const left = [na > 0 && `${na} not applicable`, dk > 0 && `${dk} not recalled`].filter(Boolean);
  const basis = answered === of ? counted(of, 'question') : `${answered} of ${of} questions`;
  const rests = [basis, ...left].join(', ');
  return `${title}${padded(audit.score)}  ${visible(audit.band ?? '')} (${rests})`;
}

function padded(score: number): string {
  return String(roundForDisplay(score)).padStart(3);
}
