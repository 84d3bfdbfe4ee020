import type { CallFacts } from '../../domain/call/call-facts.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { KeyScreen } from '../../use-cases/ports/terminal-port.ts';
import { paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { letterScreen } from './choice-screens.ts';
import type { Form } from './new-rubric-screens.ts';

/** Whether what was just answered is to become one of the rubric's tests. */
export function saveTestScreen(where: string | null, paper: Paper): KeyScreen<null, boolean> {
  const top = stacked(
    paper.strong('Save this as a test?'),
    paragraph(
      'It then proves, after every change, that these answers still come to this.',
      paper.width,
    ),
  );
  const yes = where === null ? 'yes: show me the lines to copy' : `yes: add it to ${where}`;
  const choices = [
    { key: 'y', say: yes, value: true },
    { key: 'n', say: 'no: nothing is kept', value: false },
  ];
  return letterScreen(top, choices, false, paper);
}

/** What the test is called. */
export function testNameForm(taken: readonly string[]): Form<string> {
  return {
    title: 'A test',
    ask: 'What kind of call was it?',
    hint: 'The name says what the answers have in common: "pushed for a date".',
    labels: ['Name'],
    start: [''],
    enter: 'Enter saves it',
    submit: ([name = '']) => {
      if (name === '') return { problem: 'Give the test a name.', field: 0 };
      if (name.length > MOST) return { problem: `At most ${MOST} characters.`, field: 0 };
      if (!taken.includes(name)) return { value: name };
      return { problem: 'There is a test of that name already.', field: 0 };
    },
  };
}

/** The facts of a call that a rubric's questions depend on; null where none do. */
export function callForm({ questions }: Rubric): Form<CallFacts> | null {
  const depends = questions.some(({ when }) => when !== undefined && !('question' in when));
  if (!depends) return null;
  return {
    title: 'The call',
    ask: 'What kind of call is it? Some questions are asked only then.',
    hint: 'The type as in: discovery, renewal. First call with them: yes or no.',
    labels: ['Type', 'First call'],
    start: ['', 'no'],
    enter: 'Enter goes on',
    submit: ([type = '', first = '']) => {
      if (!/^(?:y|yes|n|no)$/i.test(first)) {
        return { problem: 'First call with them: yes or no?', field: 1 };
      }
      const contact = { 'first-contact': /^y/i.test(first) };
      return { value: { ...(type !== '' && { type: type.toLowerCase() }), ...contact } };
    },
  };
}

// --- internal ---

const MOST = 120;
