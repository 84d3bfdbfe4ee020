import type { CallFacts } from '../../domain/call/call-facts.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { Terminal } from '../../use-cases/ports/terminal-port.ts';
import { paragraph } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { questionLine } from './question-line.ts';

/**
 * The facts of a call that a rubric's questions depend on, asked one by one.
 * @throws Interrupted
 */
export async function askCall(
  terminal: Terminal,
  { questions }: Rubric,
  paper: Paper,
): Promise<CallFacts> {
  const facts = questions.flatMap(({ when = {} }) => Object.keys(when));
  const some = 'Some questions are asked only then. As in: discovery, renewal; may stay empty.';
  const ask = questionLine('What kind of call is it?', paper, some);
  const type = facts.includes('call.type') ? await terminal.askText(ask, () => null) : '';
  const call = type === '' ? {} : { type: type.toLowerCase() };
  if (!facts.includes('call.first-contact')) return call;
  const isFirst = await terminal.confirm(questionLine('First call with them?', paper), false);
  return { ...call, 'first-contact': isFirst };
}

/**
 * Whether what was just answered is to become one of the rubric's tests. Enter means yes: a name is
 * asked before anything is written.
 *
 * @param where the file it would be added to; null where its lines are only shown
 * @throws Interrupted
 */
export function askToSave(
  terminal: Terminal,
  where: string | null,
  paper: Paper,
): Promise<boolean> {
  const how = where === null ? 'Its lines are shown, to copy' : `It is added to ${where}`;
  const proof = 'A test proves, after every change, that these answers still come to this.';
  terminal.print(paragraph(`${proof} ${how}.`, paper.width));
  return terminal.confirm(questionLine('Save this as a test?', paper), true);
}

/**
 * What the test is called.
 * @throws Interrupted
 */
export function askTestName(
  terminal: Terminal,
  taken: readonly string[],
  paper: Paper,
): Promise<string> {
  const hint = 'The name says what the answers have in common: "pushed for a date".';
  return terminal.askText(questionLine('What kind of call was it?', paper, hint), (name) => {
    if (name === '') return 'Give the test a name.';
    if (name.length > MOST) return `At most ${MOST} characters.`;
    return taken.includes(name) ? 'There is a test of that name already.' : null;
  });
}

// --- internal ---

const MOST = 120;
