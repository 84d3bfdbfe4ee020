import type { Audit } from '../../../../domain/audit/audit.ts';
import type { ScoredNote } from '../../../../use-cases/score/score-notes.ts';
import { counted, paragraph, stacked } from '../../text/layout.ts';
import { noteName } from '../../text/note-name.ts';
import { placeInWords } from '../../text/place-words.ts';
import type { Style } from '../../text/style.ts';
import { visible } from '../../text/visible.ts';
import { explainedOverall, explainedRubric } from './score-explained.ts';
import { scoreLines } from './score-lines.ts';

/**
 * One scored note for people: what it is, its scores, its place, its flags.
 *
 * @param required the rubrics of an overall, to show the arithmetic; null to leave it out
 */
export function scoreTable(
  scored: ScoredNote,
  required: readonly string[] | null,
  style: Style,
  width: number,
): string {
  const { audit, problems, score } = scored;
  const body =
    audit === null
      ? style.warn(`  Not scored: ${counted(problems.length, 'problem')}.`)
      : auditLines(audit, style, width);
  const sums =
    required === null
      ? []
      : [
          ...Object.entries(score.rubrics).map(([id, one]) =>
            explainedRubric(
              id,
              one,
              score.flags.some(({ rubric }) => rubric === id),
              style,
              width,
            ),
          ),
          audit === null ? null : explainedOverall(audit, required, width),
        ];
  return stacked(heading(scored, style, width), body, ...sums);
}

// --- internal ---

function heading(scored: ScoredNote, style: Style, width: number): string {
  return style.strong(paragraph(visible(noteName(scored, style.signs.dot)), width));
}

function auditLines(audit: Audit, style: Style, width: number): string {
  if (audit.rubrics.length === 0) return style.quiet('  Not scored: nothing was asked.');
  const { place } = audit.place;
  return stacked(
    ...scoreLines(audit, style, width),
    place !== null && paragraph(placeInWords(place), width, 2, 4),
    ...audit.flags.map(({ say }) => style.bad(paragraph(`! ${visible(say)}`, width, 2, 4))),
  );
}
