import type { Audit } from '../../../../domain/audit/audit.ts';
import {
  type ExplainedQuestion,
  type Explanation,
  explain,
} from '../../../../domain/audit/explain.ts';
import { roundForDisplay } from '../../../../domain/audit/numbers.ts';
import type { RubricAudit } from '../../../../domain/audit/rubric-audit.ts';
import { kindOfQuestion } from '../../../../domain/rubric/kinds/all-kinds.ts';
import type { Question } from '../../../../domain/rubric/rubric.ts';
import { bandWord } from '../../text/band-words.ts';
import { labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { sixDecimals } from '../../text/six-decimals.ts';
import { visible } from '../../text/visible.ts';

/** A rubric's sum, one line a question, so that anyone can do it again by hand. */
export function explainedRubric(audit: RubricAudit, isFlagged: boolean, paper: Paper): string {
  const explained = explain(audit);
  const { questions } = explained;
  const column = Math.max(0, ...questions.map((one) => visible(one.id).length)) + 4;
  const lines = audit.questions.flatMap(({ question }, at) => {
    const one = questions[at];
    if (one === undefined) return [];
    return labelled(visible(one.id), inWords(one, question), paper.width, column);
  });
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
  const sum = `(${scores.map(sixDecimals).join(' + ')}) / ${scores.length}`;
  return `\n${paragraph(`overall  ${sum} = ${shown(overall)}`, width, 2, 4)}`;
}

// --- internal ---

function inWords(
  { answer, points, weight, direction }: ExplainedQuestion,
  question: Question,
): string {
  if (answer === null) return 'not asked';
  if (answer === 'na') return 'does not apply: left out';
  if (answer === 'dk') return 'cannot recall: left out';
  if (points === null) return 'text: never scored';
  const side = direction === 'under' || direction === 'over' ? `, ${direction}` : '';
  const best = kindOfQuestion(question).best(question);
  const which = best === undefined ? 'which earns' : `${best} is best`;
  const given = `${visible(String(answer))}, ${which}${side}`;
  return `${given}: ${formula(question, answer, points)}, x ${weight} = ${sixDecimals(points * weight)}`;
}

/** Percent of the maximum possible, spelt out with this answer's numbers. */
function formula(question: Question, answer: number | string, points: number): string {
  const line = kindOfQuestion(question).line(question);
  if (line === null) return sixDecimals(points);
  const { min, from, to, max } = line;
  const x = Number(answer);
  if (x < from) return `100 x (${x} - ${min}) / (${from} - ${min}) = ${sixDecimals(points)}`;
  if (x > to) return `100 x (${max} - ${x}) / (${max} - ${to}) = ${sixDecimals(points)}`;
  return sixDecimals(points);
}

function sumLine(
  { score, answered, of, band, questions }: RubricAudit,
  { sum }: Explanation,
  isFlagged: boolean,
): string {
  if (score !== null) {
    return `sum ${sixDecimals(sum.points)} / weights ${sum.weight} = ${shown(score)}, ${bandWord({ band, isFlagged })}`;
  }
  const weights = questions.reduce((total, { weight }) => total + weight, 0);
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
  return rounded === score ? sixDecimals(score) : `${sixDecimals(score)}, shown as ${rounded}`;
}
