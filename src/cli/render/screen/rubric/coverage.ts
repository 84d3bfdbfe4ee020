import { type Coverage, type Spot, shareOf } from '../../../../domain/craft/tests/coverage.ts';
import type { NumberQuestion, Question } from '../../../../domain/rubric/rubric.ts';
import type { RubricFile } from '../../../../use-cases/ports/rubric-files-port.ts';
import { labelled, paragraph, stacked } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** What no test of a rubric reaches, question by question; or that they reach everything. */
export function renderCoverage({ rubric }: RubricFile, coverage: Coverage, paper: Paper): string {
  const { reached, of, missed } = coverage;
  const reach = rubric.tests.length === 1 ? 'Its test reaches' : 'Its tests reach';
  if (missed.length === 0)
    return paragraph(`${reach} all ${of} of what there is to reach.`, paper.width, 2);
  const head = `${reach} ${reached} of ${of} (${shareOf(coverage)}%). No test …`;
  const questions = rubric.questions.flatMap((question) => {
    const own = missed.filter((spot) => 'question' in spot && spot.question === question.id);
    return own.length === 0 ? [] : [row(question.id, ofQuestion(question, own), paper.width)];
  });
  const whole = missed.filter((spot) => !('question' in spot)).map(ofWhole);
  return stacked(
    paragraph(head, paper.width, 2),
    ...questions,
    whole.length > 0 && row('the whole', whole, paper.width),
    paper.quiet(paragraph('dk: cannot recall; na: does not apply.', paper.width, 2)),
  );
}

// --- internal ---

const COLUMN = 26;

function row(label: string, parts: readonly string[], width: number): string {
  return labelled(`  ${visible(label)}`, parts.join('; '), width, COLUMN);
}

/** Of a question that is never answered nothing more needs saying than that. */
function ofQuestion(question: Question, missed: readonly Spot[]): readonly string[] {
  const branches = missed.flatMap((spot) =>
    spot.kind === 'branch' ? [spot.isAsked ? 'asks it' : 'leaves it out'] : [],
  );
  if (missed.some(({ kind }) => kind === 'question')) return ['answers it', ...branches];
  const answers = missed.flatMap((spot) =>
    spot.kind === 'answer' ? [answerInWords(question, spot.answer)] : [],
  );
  const others = missed.flatMap((spot) => {
    if (spot.kind === 'flag') return [spot.isRaised ? 'raises its flag' : 'leaves its flag down'];
    return spot.kind === 'note' ? [`brings up its ${spot.side} note`] : [];
  });
  const answered = answers.length === 0 ? [] : [`answers it with ${anyOf(answers)}`];
  return [...answered, ...branches, ...others];
}

function ofWhole(spot: Spot): string {
  if (spot.kind === 'band') return `ends in the band "${visible(spot.band)}"`;
  return spot.kind === 'note' ? `brings up the rubric's ${spot.side} note` : '';
}

function answerInWords(question: Question, answer: string | number): string {
  return question.kind === 'number' ? numberInWords(question, answer) : visible(String(answer));
}

function numberInWords({ best: [from, to] }: NumberQuestion, answer: string | number): string {
  switch (answer) {
    case 'under':
      return `less than ${from}`;
    case 'from':
      return `${from}`;
    case 'inside':
      return `something between ${from} and ${to}`;
    case 'to':
      return `${to}`;
    case 'over':
      return `more than ${to}`;
    default:
      return String(answer);
  }
}

function anyOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
