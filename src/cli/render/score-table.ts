import type { Audit } from '../../domain/audit/audit.ts';
import type { PlacedProblem } from '../../domain/problem.ts';
import type { ScoredNote } from '../../use-cases/score-notes.ts';
import { day } from './dates.ts';
import { counted, paragraph, stacked } from './layout.ts';
import { placeInWords } from './place-words.ts';
import { explainedOverall, explainedRubric } from './score-explained.ts';
import { scoreLines } from './score-lines.ts';
import type { Style } from './style.ts';
import { visible } from './visible.ts';

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
            explainedRubric(id, one, style, width),
          ),
          audit === null ? null : explainedOverall(audit, required, width),
        ];
  return stacked(heading(scored, style, width), body, ...sums);
}

// --- internal ---

function heading({ score, problems }: ScoredNote, style: Style, width: number): string {
  const { id, call } = score;
  const names = [id, call.account].filter((name) => name !== null && name !== undefined);
  const when = call.when === undefined ? [] : [day(call.when)];
  const known = [...names.map(visible), ...when];
  const parts = known.length === 0 ? [placeOf(problems[0])] : known;
  return style.strong(paragraph(parts.join(` ${style.signs.dot} `), width));
}

/** What a note without a name can be found by. */
function placeOf(problem: PlacedProblem | undefined): string {
  if (problem === undefined) return 'A call';
  const { file, at } = problem;
  return at === null ? visible(file) : `${visible(file)}:${at.line}`;
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
