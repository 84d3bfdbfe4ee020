import type { RubricHead } from '../../domain/craft/write/new-rubric.ts';
import type { Terminal } from '../../use-cases/ports/terminal-port.ts';
import { type Paper, paperOf } from '../render/text/paper.ts';
import type { Style } from '../render/text/style.ts';
import { visible } from '../render/text/visible.ts';
import {
  headForm,
  practiceForm,
  questionForm,
  sidesForm,
  type TypedQuestion,
} from './new-rubric-forms.ts';
import { type Form, formScreen } from './new-rubric-screens.ts';
import { onPaper } from './on-paper.ts';
import { questionLine } from './question-line.ts';

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
  const heaviest = await askHeaviest(terminal, questions, paperOf(style, terminal.width()));
  const practice = given.practice ?? (await ask(practiceForm()));
  return {
    head: { ...given, ...named, ...(practice !== '' && { practice }) },
    questions: questions.map((one, i) => (i === heaviest ? { ...one, weight: 2 } : one)),
  };
}

// --- internal ---

const MOST_QUESTIONS = 35;

/** Its number, from 0; nothing to ask where there is one only. */
async function askHeaviest(
  terminal: Terminal,
  questions: readonly TypedQuestion[],
  paper: Paper,
): Promise<number> {
  if (questions.length < 2) return 0;
  const ask = 'Which of them matters most? It counts twice, and a plan starts from it.';
  const choices = questions.map((one, value) => ({ say: visible(String(one.ask)), value }));
  return terminal.choose(questionLine(ask, paper), choices);
}
