import type { RubricHead } from '../../domain/craft/write/new-rubric.ts';
import type { KeyScreen, Terminal } from '../../use-cases/ports/terminal-port.ts';
import { paragraph } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import type { Style } from '../render/text/style.ts';
import { visible } from '../render/text/visible.ts';
import { letterScreen } from './choice-screens.ts';
import {
  headForm,
  practiceForm,
  questionForm,
  sidesForm,
  type TypedQuestion,
} from './new-rubric-forms.ts';
import { type Form, formScreen } from './new-rubric-screens.ts';
import { onPaper } from './on-paper.ts';

/** What a coach typed for a new rubric. */
export interface TypedRubric {
  readonly head: Partial<RubricHead>;
  readonly questions: readonly TypedQuestion[];
}

/**
 * Asks for a new rubric at the terminal: its name, a few questions, which matters most, a practice.
 *
 * @throws Interrupted
 */
export async function askNewRubric(
  terminal: Terminal,
  given: Partial<RubricHead>,
  style: Style,
): Promise<TypedRubric> {
  const ask = <Value>(form: Form<Value>) =>
    terminal.askLines(onPaper(style, (paper) => formScreen(form, paper)));
  const isNamed = given.title !== undefined && given.about !== undefined;
  const named = isNamed ? {} : await ask(headForm(given));
  const questions: TypedQuestion[] = [];
  while (questions.length < MOST_QUESTIONS) {
    const taken = questions.map(({ id }) => String(id));
    const typed = await ask(questionForm(questions.length + 1, taken));
    if (typed === 'done') break;
    questions.push(typeof typed.best === 'number' ? await ask(sidesForm(typed)) : typed);
  }
  const heaviest =
    questions.length < 2
      ? 0
      : await terminal.askKey(onPaper(style, (paper) => heaviestScreen(questions, paper)));
  const practice = given.practice ?? (await ask(practiceForm()));
  return {
    head: { ...given, ...named, ...(practice !== '' && { practice }) },
    questions: questions.map((one, i) => (i === heaviest ? { ...one, weight: 2 } : one)),
  };
}

// --- internal ---

const KEYS = '123456789abcdefghijklmnopqrstuvwxyz';
/** As many as there are keys to choose one by. */
const MOST_QUESTIONS = KEYS.length;

function heaviestScreen(
  questions: readonly TypedQuestion[],
  paper: Paper,
): KeyScreen<null, number> {
  const choices = questions.map(({ ask }, value) => ({
    key: KEYS.charAt(value),
    say: visible(String(ask)),
    value,
  }));
  const ask = 'Which of them matters most? It counts twice, and a plan starts from it.';
  const top = paper.strong(paragraph(ask, paper.width));
  return letterScreen(top, choices, true, paper);
}
