import { idFrom } from '../../domain/id-from.ts';
import type { Problem } from '../../domain/problem.ts';
import { checkRubric } from '../../domain/rubric/check/check-rubric.ts';
import type { LineResult } from '../../use-cases/ports/terminal-port.ts';
import { problemSentence } from '../render/problem-sentences/problem-sentence.ts';
import type { Form } from './new-rubric-screens.ts';

/** What a coach is asked for a new rubric, form by form. */

export interface TypedHead {
  readonly title: string;
  readonly about: string;
}

export function headForm(start: Partial<TypedHead>): Form<TypedHead> {
  return {
    title: 'A new rubric',
    ask: 'What is it called, and what should it tell you about a call?',
    hint: 'Such as "Renewal calls", and "Do they stay for a reason of their own?"',
    labels: ['Name', 'It tells'],
    start: [start.title ?? '', start.about ?? ''],
    enter: 'Enter goes on',
    submit: ([title = '', about = '']) => {
      if (title === '') return { problem: 'Give it a name first.', field: 0 };
      if (about === '') return { problem: 'In one question: what should it tell you?', field: 1 };
      return checked({ title, about }, [SOUND], { title, about }, ['title', 'about']);
    },
  };
}

/** A question as typed; `done` when there is no other. */
export type TypedQuestion = Readonly<Record<string, unknown>>;

export function questionForm(
  number: number,
  taken: readonly string[],
): Form<TypedQuestion | 'done'> {
  return {
    title: `Question ${number}`,
    ask:
      number === 1
        ? 'Ask about one thing that somebody else on the call could have seen.'
        : 'One more thing? A few questions are enough; leave this empty to end.',
    hint: 'Beside 1, 3 and 5: what that answer looks like on a call; the middle may stay empty. Best is high, low, or 3 where too little and too much both miss it.',
    labels: ['Question', '1, lowest', '3, middle', '5, highest', 'Best'],
    start: ['', '', '', '', 'high'],
    enter: number === 1 ? 'Enter goes on' : 'Enter goes on, and ends when there is no question',
    submit: ([ask = '', one = '', three = '', five = '', best = '']) => {
      if (ask === '' && number > 1) return { value: 'done' };
      if (ask === '') return { problem: 'Write the question first.', field: 0 };
      const question = {
        id: idFrom(ask, 'question', taken),
        ask,
        anchors: said({ 1: one, 3: three, 5: five }),
        best: bestFrom(best),
      };
      if (question.best === null) {
        return { problem: 'Best is high, low, or a point such as 3.', field: 4 };
      }
      const complete = { ...question, notes: typeof question.best === 'number' && SIDES };
      const keys = ['ask', '1', '3', '5', 'best'];
      return checked(question, [complete.notes ? complete : question], {}, keys);
    },
  };
}

/** What under and over an ideal point meant. */
export function sidesForm({ ask, best, ...rest }: TypedQuestion): Form<TypedQuestion> {
  return {
    title: 'Both sides of it',
    ask: `What happened on a call below ${best}, and above it?`,
    hint: `About: ${String(ask)} As in: "The customer carried this call alone."`,
    labels: ['Under', 'Over'],
    start: ['', ''],
    enter: 'Enter goes on',
    submit: ([under = '', over = '']) => {
      const question = { ask, best, ...rest, notes: said({ under, over }) };
      return checked(question, [question], {}, ['under', 'over']);
    },
  };
}

export function practiceForm(): Form<string> {
  return {
    title: 'A plan to take along',
    ask: 'One act, tied to the moment it is for: If …, then I …',
    hint: 'As in: "If they name a date, then I ask what happens when it slips." May stay empty.',
    labels: ['Practice'],
    start: [''],
    enter: 'Enter goes on, also without one',
    submit: ([practice = '']) => {
      if (practice === '') return { value: '' };
      return checked(practice, [SOUND], { practice }, ['practice']);
    },
  };
}

// --- internal ---

const SIDES = { under: 'Too little.', over: 'Too much.' };
const SOUND = { id: 'sound', ask: 'Any?', anchors: { 1: 'No', 5: 'Yes' }, best: 'high' };

function said(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

function bestFrom(typed: string): 'high' | 'low' | number | null {
  const word = typed.toLowerCase();
  if (word === 'high' || word === 'low') return word;
  if (word === '5') return 'high';
  if (word === '1') return 'low';
  return /^[2-4]$/.test(word) ? Number(word) : null;
}

/** The value if a rubric with these parts has no problem; else the first, at its field. */
function checked<Value>(
  value: Value,
  questions: readonly object[],
  head: object,
  keys: readonly string[],
): LineResult<Value> {
  const frame = { format: 'aftercall/rubric@1', id: 'new', version: '1.0.0' };
  const whole = { ...frame, title: 'New', about: 'New?', ...head, questions };
  const found = checkRubric(whole);
  if (found.ok || found.problems[0] === undefined) return { value };
  return { problem: problemSentence(found.problems[0]), field: fieldOf(found.problems[0], keys) };
}

function fieldOf({ path, code, args }: Problem, keys: readonly string[]): number {
  const inside = code === 'missing-anchor' ? String(args.point) : '';
  const side = code === 'missing-side-note' ? args.side : '';
  const index = keys.findIndex((key) => key === inside || key === side || path.includes(key));
  return Math.max(0, index);
}
