import type { Audit } from '../../../../domain/audit/audit.ts';
import type { AuditedNote } from '../../../../use-cases/score/audit-note.ts';
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
export function noteLines(
  note: AuditedNote,
  required: readonly string[] | null,
  style: Style,
  width: number,
): string {
  const { audit, problems } = note;
  if (audit === null) {
    return stacked(
      heading(note, style, width),
      style.warn(`  Not scored: ${counted(problems.length, 'problem')}.`),
    );
  }
  return stacked(
    heading(note, style, width),
    auditLines(audit, style, width),
    ...(required === null ? [] : sums(audit, required, style, width)),
  );
}

// --- internal ---

function heading(note: AuditedNote, style: Style, width: number): string {
  return style.strong(paragraph(visible(noteName(note, style.signs.dot)), width));
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

function sums(audit: Audit, required: readonly string[], style: Style, width: number) {
  return [
    ...audit.rubrics.map((one) => {
      const isFlagged = audit.flags.some(({ rubric }) => rubric === one.rubric.id);
      return explainedRubric(one, isFlagged, style, width);
    }),
    explainedOverall(audit, required, width),
  ];
}
