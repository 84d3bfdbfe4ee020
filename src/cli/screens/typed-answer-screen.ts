import { DK, NA } from '../../domain/audit/answers.ts';
import type { NumberQuestion, Question, TextQuestion } from '../../domain/rubric/rubric.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { LineResult, LineScreen } from '../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import { paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import type { Style } from '../render/text/style.ts';
import { visible } from '../render/text/visible.ts';
import { isAmending, NO_PAUSE, stopKeys } from './amending.ts';
import { header } from './header.ts';
import { owedLines } from './owed-lines.ts';
import { typeable } from './typeable.ts';
import { typedHere } from './typed-here.ts';

/** A question whose answer is typed: a number, or words that are never scored. */
export function typedAnswerScreen(
  view: StepView,
  question: NumberQuestion | TextQuestion,
  title: string,
  paper: Paper,
): LineScreen<Reply> {
  return {
    fields: [typeable(typedHere(view)?.[0] ?? typedBefore(question, view))],
    lineBreak: ' ',
    look: ({ problem }) => ({
      before: stacked(
        header(title, view, paper),
        '',
        paper.strong(paragraph(visible(question.ask), paper.width)),
        question.kind === 'number' && paper.quiet(paragraph(bandLine(question), paper.width)),
        ...owedLines(view, paper),
        '',
        '  ',
      ),
      after: stacked(
        '',
        problem !== null && paper.warn(paragraph(problem, paper.width)),
        paper.quiet(paragraph(keysLine(question, view, paper), paper.width)),
      ),
    }),
    submit: ([typed = '']) => answered(question, typed, view),
    ...(view.canGoBack && { escape: { say: 'back' } as const }),
  };
}

// --- internal ---

/** What was typed here before going back: `na` and `dk` are how a letter is kept. */
function typedBefore({ kind }: Question, { earlier }: StepView): string {
  if (earlier === undefined) return '';
  if (kind === 'text') return String(earlier);
  if (earlier === DK) return 'd';
  return earlier === NA ? 'n' : String(earlier);
}

function bandLine({ min, max, unit, best: [from, to] }: NumberQuestion): string {
  return `From ${min} to ${max} ${visible(unit)}; best lies from ${from} to ${to}.`;
}

function keysLine(question: NumberQuestion | TextQuestion, view: StepView, style: Style): string {
  if (question.kind === 'text')
    return `Enter goes on, also without words ${style.signs.dot} Esc back`;
  const na = question.na === undefined ? [] : [`n does not apply: ${visible(question.na)}`];
  const keys = ['Enter answers', ...na, 'd cannot recall', ...stopKeys(view), 'Esc back'];
  return keys.join(` ${style.signs.dot} `);
}

function answered(
  question: NumberQuestion | TextQuestion,
  text: string,
  view: StepView,
): LineResult<Reply> {
  const before = typedBefore(question, view);
  const typed = text.trim();
  if (question.kind === 'text') {
    const answer = text === typeable(before) ? before : typed;
    return { value: { say: 'answer', answer } };
  }
  const letter = typed.toLowerCase();
  if (letter === 'p' && isAmending(view)) return { problem: NO_PAUSE, field: 0 };
  if (letter === 'd') return { value: { say: 'answer', answer: DK } };
  if (letter === 'p') return { value: { say: 'pause' } };
  if (letter === 'f') return { value: { say: 'finish' } };
  if (letter === 'n' && question.na !== undefined) return { value: { say: 'answer', answer: NA } };
  const { min, max } = question;
  const number = Number(typed.replace(',', '.'));
  if (typed !== '' && number >= min && number <= max) {
    return { value: { say: 'answer', answer: number } };
  }
  return { problem: `A number from ${min} to ${max}, please.`, field: 0 };
}
