import type { Audit } from '../../../../domain/audit/audit.ts';
import type { NotScoredReason } from '../../../../domain/audit/kept-audit.ts';
import { roundForDisplay } from '../../../../domain/audit/numbers.ts';
import { bandWord } from '../../text/band-words.ts';
import { counted, paragraph } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { type ScoreParts, scoreParts } from '../../text/score-parts.ts';
import { visible } from '../../text/visible.ts';

/** One line a rubric, small: title, score, band, and how much it rests on. */
export function scoreLines(audit: Audit, paper: Paper): readonly string[] {
  return linesOfScores(scoreParts(audit), audit.overall, paper);
}

/** The same from scores that were kept. */
export function linesOfScores(
  scores: readonly ScoreParts[],
  overall: number | null,
  paper: Paper,
): readonly string[] {
  const column = Math.max(...scores.map(({ title }) => visible(title).length), 7) + 2;
  const lines = scores.map((one) => paragraph(scoreLine(one, column), paper.width, 2, 2 + column));
  if (overall === null) return lines;
  return [...lines, paper.quiet(`  ${'Overall'.padEnd(column)}${padded(overall)}`)];
}

/** Why there is no score, in words. */
function notScoredInWords(
  reason: NotScoredReason | undefined,
  { answered, of, needed }: Pick<ScoreParts, 'answered' | 'of' | 'needed'>,
): string {
  switch (reason) {
    case 'too-few-answers':
      return `not scored: ${answered} of ${of} answered${needed === undefined ? '' : `, ${needed} needed`}`;
    case 'too-little-weight':
      return `not scored: ${answered} of ${of} answered, less than half the weight`;
    default:
      return 'not scored: nothing answered';
  }
}

// --- internal ---

function scoreLine(parts: ScoreParts, column: number): string {
  const title = visible(parts.title).padEnd(column);
  if (parts.score === null) return `${title}${notScoredInWords(parts.reason, parts)}`;
  const { answered, of, na, dk } = parts;
  const left = [na > 0 && `${na} not applicable`, dk > 0 && `${dk} not recalled`].filter(Boolean);
  const basis = answered === of ? counted(of, 'question') : `${answered} of ${of} questions`;
  const rests = [basis, ...left].join(', ');
  return `${title}${padded(parts.score)}  ${bandWord(parts)} (${rests})`;
}

function padded(score: number): string {
  return String(roundForDisplay(score)).padStart(3);
}
