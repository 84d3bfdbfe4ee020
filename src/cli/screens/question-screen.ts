import { type Answer, DK, NA } from '../../domain/audit/answers.ts';
import { kindOfQuestion } from '../../domain/rubric/kinds/all-kinds.ts';
import type { Question } from '../../domain/rubric/rubric.ts';
import type { Reply } from '../../domain/session/reply.ts';
import { type KeyScreen, PASTED } from '../../use-cases/ports/terminal-port.ts';
import type { StepView } from '../../use-cases/reflect/rep.ts';
import { paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { visible } from '../render/text/visible.ts';
import { isAmending, NO_PAUSE, stopKeys } from './amending.ts';
import { header } from './header.ts';
import { owedLines } from './owed-lines.ts';

interface State {
  readonly notice: string | null;
  readonly help: boolean;
}

/** One question whose answers can be listed, with its anchors in view, answered by one key. */
export function questionScreen(
  view: StepView,
  question: Question,
  title: string,
  paper: Paper,
): KeyScreen<State, Reply> {
  const options = optionsOf(question);
  return {
    start: { notice: null, help: false },
    look: ({ notice, help }) =>
      stacked(
        header(title, view, paper),
        '',
        paper.strong(paragraph(visible(question.ask), paper.width)),
        bestLine(question, paper),
        ...owedLines(view, paper),
        '',
        ...options.map(({ key, say }) => optionLine(key, say, paper)),
        '',
        help && paragraph(helpText(question, view), paper.width),
        help && '',
        notice !== null && paper.warn(paragraph(notice, paper.width)),
        earlierLine(view, options, paper.width),
        isLongSession(view) && paragraph(LONG_SESSION, paper.width),
        ...keyLines(question, options.length, view, paper),
      ),
    press: (state, key) => {
      const option = options.find((one) => one.key === key);
      if (option !== undefined) return { value: { say: 'answer', answer: option.answer } };
      return pressed(state, key, question, view);
    },
  };
}

// --- internal ---

interface Option {
  readonly key: string;
  readonly say: string | null;
  readonly answer: Answer;
}

function optionsOf(question: Question): readonly Option[] {
  const kind = kindOfQuestion(question);
  return (kind.answers(question) ?? []).map((answer, index) => ({
    key: String(index + 1),
    say:
      question.kind === 'scale' ? (question.anchors[answer] ?? null) : kind.said(question, answer),
    answer,
  }));
}

function optionLine(key: string, say: string | null, paper: Paper): string {
  const number = `  ${paper.strong(key)}  `;
  if (say === null) return `${number}${paper.quiet('between')}`;
  return `${number}${paragraph(visible(say), paper.width, 5).slice(5)}`;
}

function bestLine(question: Question, paper: Paper): string | null {
  if (question.kind !== 'scale' || typeof question.best !== 'number') return null;
  const line = `Here the best answer is ${question.best}: too little and too much both miss it.`;
  return paper.quiet(paragraph(line, paper.width));
}

function earlierLine(view: StepView, options: readonly Option[], width: number): string | null {
  const { earlier } = view;
  if (earlier === undefined) return null;
  const key = options.find(({ answer }) => answer === earlier)?.key;
  const said = key ?? (earlier === NA ? 'does not apply' : 'cannot recall');
  return paragraph(`Your answer before: ${said}. Enter keeps it.`, width);
}

const LONG_SESSION_MS = 10 * 60 * 1000;
const LONG_SESSION = 'Ten minutes so far. f finishes here and keeps what you have.';

function isLongSession({ session: { answered, otherMs }, inOneGo }: StepView): boolean {
  if (inOneGo) return false;
  return answered.reduce((sum, { ms }) => sum + ms, otherMs) > LONG_SESSION_MS;
}

function keyLines(
  question: Question,
  count: number,
  view: StepView,
  paper: Paper,
): readonly string[] {
  const keys = [
    `1-${count} answer`,
    'd cannot recall',
    ...(view.canGoBack ? ['b back'] : []),
    '? help',
    ...stopKeys(view),
  ].join(` ${paper.signs.dot} `);
  const na = question.na === undefined ? [] : [`n does not apply: ${visible(question.na)}`];
  return [...na, keys].map((line) => paper.quiet(paragraph(line, paper.width)));
}

function helpText(question: Question, view: StepView): string {
  const keys = helpOnKeys(view);
  return question.help === undefined ? keys : `${visible(question.help)} ${keys}`;
}

function helpOnKeys(view: StepView): string {
  if (view.inOneGo) return 'A digit answers. Ctrl-C stops here and keeps nothing.';
  if (isAmending(view)) {
    return 'A digit answers anew. f leaves this and the other questions as they stand; Ctrl-C stops here and changes nothing.';
  }
  return 'A digit answers. p stops here and keeps everything for later; f scores what you have answered so far.';
}

function pressed(state: State, key: string, question: Question, view: StepView) {
  const say = (reply: Reply) => ({ value: reply });
  const notice = (text: string) => ({ state: { ...state, notice: text } });
  switch (key) {
    case 'd':
      return say({ say: 'answer', answer: DK });
    case 'n':
      if (question.na !== undefined) return say({ say: 'answer', answer: NA });
      return notice('This one applies to every call. If you cannot recall, press d.');
    case 'b':
      return view.canGoBack ? say({ say: 'back' }) : notice('This is where it begins.');
    case 'p':
      if (isAmending(view)) return notice(NO_PAUSE);
      return view.inOneGo ? { state } : say({ say: 'pause' });
    case 'f':
      return view.inOneGo ? { state } : say({ say: 'finish' });
    case '?':
      return { state: { notice: null, help: !state.help } };
    case 'return':
      return view.earlier === undefined ? { state } : say({ say: 'answer', answer: view.earlier });
    case PASTED:
      return notice('Several keys arrived at once, so none was taken. One key answers.');
    default:
      return { state: { ...state, notice: null } };
  }
}
