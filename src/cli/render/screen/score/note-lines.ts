import type { Audit } from '../../../../domain/audit/audit.ts';
import type { AuditedNote } from '../../../../use-cases/score/audit-note.ts';
import { counted, paragraph, stacked } from '../../text/layout.ts';
import { noteName } from '../../text/note-name.ts';
import type { Paper } from '../../text/paper.ts';
import { placeSums } from '../../text/place-sums.ts';
import { placeInWords } from '../../text/place-words.ts';
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
  paper: Paper,
): string {
  const { audit, problems } = note;
  if (audit === null) {
    return stacked(
      heading(note, paper),
      paper.warn(`  Not scored: ${counted(problems.length, 'problem')}.`),
    );
  }
  return stacked(
    heading(note, paper),
    auditLines(audit, paper),
    ...(required === null ? [] : sums(audit, required, paper)),
  );
}

// --- internal ---

function explainedPlace(audit: Audit, width: number): readonly string[] {
  const sums = placeSums(audit).map((line) => paragraph(line, width, 2, 4));
  return sums.length === 0 ? [] : ['', ...sums];
}

function heading(note: AuditedNote, paper: Paper): string {
  return paper.strong(paragraph(visible(noteName(note, paper.signs.dot)), paper.width));
}

function auditLines(audit: Audit, paper: Paper): string {
  if (audit.rubrics.length === 0) return paper.quiet('  Not scored: nothing was asked.');
  const { place } = audit.place;
  return stacked(
    ...scoreLines(audit, paper),
    place !== null && paragraph(placeInWords(place), paper.width, 2, 4),
    ...audit.flags.map(({ say }) => paper.bad(paragraph(`! ${visible(say)}`, paper.width, 2, 4))),
  );
}

function sums(audit: Audit, required: readonly string[], paper: Paper) {
  return [
    ...audit.rubrics.map((one) => {
      const isFlagged = audit.flags.some(({ rubric }) => rubric === one.rubric.id);
      return explainedRubric(one, isFlagged, paper);
    }),
    explainedOverall(audit, required, paper.width),
    ...explainedPlace(audit, paper.width),
  ];
}
