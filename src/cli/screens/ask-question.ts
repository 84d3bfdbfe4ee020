import type { KindName, Question } from '../../domain/rubric/kinds/all-kinds.ts';
import type { NumberQuestion, TextQuestion } from '../../domain/rubric/rubric.ts';
import type { Reply } from '../../domain/session/reply.ts';
import type { Terminal } from '../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import type { Style } from '../render/text/style.ts';
import { visible } from '../render/text/visible.ts';
import { onPaper } from './on-paper.ts';
import { questionScreen } from './question-screen.ts';
import { typedAnswerScreen } from './typed-answer-screen.ts';

/** One question on the screen of its kind, by a key or by words. */
export async function askQuestion(
  terminal: Terminal,
  view: StepView,
  style: Style,
): Promise<Reply> {
  if (view.step.kind !== 'question') throw new Error(`${view.step.kind} is not a question`);
  const { question, rubric, number, of } = view.step;
  const title = `${visible(rubric.title)} ${style.signs.dot} question ${number} of ${of}`;
  const ask = ASKED[question.kind] as Ask<Question>;
  return ask(terminal, view, question, title, style);
}

// --- internal ---

type Ask<Q> = (
  terminal: Terminal,
  view: StepView,
  question: Q,
  title: string,
  style: Style,
) => Promise<Reply>;

const byKey: Ask<Question> = (terminal, view, question, title, style) =>
  terminal.askKey(onPaper(style, (paper) => questionScreen(view, question, title, paper)));

const typed: Ask<NumberQuestion | TextQuestion> = (terminal, view, question, title, style) =>
  terminal.askLines(onPaper(style, (paper) => typedAnswerScreen(view, question, title, paper)));

/** How each kind of question is asked. */
const ASKED: { readonly [K in KindName]: Ask<Extract<Question, { kind: K }>> } = {
  scale: byKey,
  'yes-no': byKey,
  choice: byKey,
  number: typed,
  text: typed,
};
