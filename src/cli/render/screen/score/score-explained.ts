import type { Audit } from '../../../../domain/audit/audit.ts';
import {
  type ExplainedQuestion,
  type Explanation,
  explain,
  type Scale,
} from '../../../../domain/audit/explain.ts';
import { roundForDisplay } from '../../../../domain/audit/numbers.ts';
import type { RubricAudit } from '../../../../domain/audit/rubric-audit.ts';
import { bandWord } from '../../text/band-words.ts';
import { labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';
/** A rubric's sum, one line a question, so that anyone can do it again by hand. */
export function explainedRubric(audit: RubricAudit, isFlagged: boolean, paper: Paper): string {
  const explained = explain(audit);
  const { questions } = explained;
  const column = Math.max(0, ...questions.map((one) => visible(one.id).length)) + 4;
  const lines = questions.map((one) =>
    labelled(visible(one.id), inWords(one), paper.width, column),
  );
  return stacked(
    '',
    paper.strong(visible(audit.rubric.id)),
    ...lines,
    paragraph(sumLine(audit, explained, isFlagged), paper.width, 2, 4),
    edgeLine(explained, paper),
  );
}

/** How the overall comes from the scores it needs. */
export function explainedOverall(
  { overall, rubrics }: Audit,
  required: readonly string[],
  width: number,
): string | null {
  if (overall === null) return null;
  const scores = required.map((id) => rubrics.find(({ rubric }) => rubric.id === id)?.score ?? 0);
  const sum = `(${scores.map(plain).join(' + ')}) / ${scores.length}`;
  return `\n${paragraph(`overall  ${sum} = ${shown(overall)}`, width, 2, 4)}`;
}

// --- internal ---

function inWords({ answer, points, weight, direction, scale }: ExplainedQuestion): string {
  if (answer === null) return 'not asked';
  if (answer === 'na') return 'does not apply: left out';
  if (answer === 'dk') return 'cannot recall: left out';
  if (points === null) return 'text: never scored';
  const side = direction === 'under' || direction === 'over' ? `, ${direction}` : '';
  const given = `${visible(String(answer))}, ${bestInWords(scale)}${side}`;
  return `${given}: ${formula(scale, answer, points)}, x ${weight} = ${plain(points * weight)}`;
}

function bestInWords(scale: Scale): string {
  switch (scale.kind) {
    case 'choice':
      return 'which earns';
    case 'text':
      return '';
    case 'yes-no':
      return `${scale.best === 'high' ? 'yes' : 'no'} is best`;
    case 'number':
      return `${scale.best[0]} to ${scale.best[1]} is best`;
    case 'scale':
      return `${scale.best} is best`;
  }
}

/** Percent of the maximum possible, spelt out with this answer's numbers. */
function formula(scale: Scale, answer: number | string, points: number): string {
  if (scale.kind !== 'scale' && scale.kind !== 'number') return plain(points);
  const { min, max } = scale;
  const x = Number(answer);
  const [from, to] = idealOf(scale);
  if (x < from) return `100 x (${x} - ${min}) / (${from} - ${min}) = ${plain(points)}`;
  if (x > to) return `100 x (${max} - ${x}) / (${max} - ${to}) = ${plain(points)}`;
  return plain(points);
}

function idealOf(scale: Extract<Scale, { min: number }>): readonly [number, number] {
  if (scale.kind === 'number') return scale.best;
  if (scale.best === 'high') return [scale.max, scale.max];
  return scale.best === 'low' ? [scale.min, scale.min] : [scale.best, scale.best];
}

function sumLine(
  { score, answered, of, band }: RubricAudit,
  { sum, questions }: Explanation,
  isFlagged: boolean,
): string {
  if (score !== null) {
    return `sum ${plain(sum.points)} / weights ${sum.weight} = ${shown(score)}, ${bandWord({ band, isFlagged })}`;
  }
  const weights = questions
    .filter(({ scale }) => scale.kind !== 'text')
    .reduce((total, { weight }) => total + weight, 0);
  return `no score: ${answered} of ${of} answered, weights ${sum.weight} of ${weights}`;
}

function edgeLine({ standardError, edge }: Explanation, paper: Paper): string | null {
  if (standardError === null) return null;
  const measure = `one standard error (${standardError} points: assumed, not measured)`;
  const said =
    edge === null
      ? `No edge of a band lies within ${measure}.`
      : `The edge at ${edge} is within ${measure}, so either band beside it could be right.`;
  return paper.quiet(paragraph(said, paper.width, 2, 4));
}

/** A number and, where that differs, how it is shown: 62.5, shown as 63. */
function shown(score: number): string {
  const rounded = roundForDisplay(score);
  return rounded === score ? plain(score) : `${plain(score)}, shown as ${rounded}`;
}

/** At most six decimals, which no screen of ours goes beyond. */
function plain(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
