import {
  type Choice,
  type ForColumns,
  Interrupted,
  type Interruption,
  type KeyScreen,
  type LineScreen,
  type Terminal,
} from '../../use-cases/ports/terminal-port.ts';
import { inOneLine } from './in-one-line.ts';
import { keyPrompt } from './key-prompt.ts';
import { Keyboard, type PromptInput, type TerminalInput } from './keyboard.ts';
import { linePrompt } from './line-prompt.ts';
import type { AskPlainly, PlainQuestion } from './plain-questions.ts';
import { columnsOf } from './use-columns.ts';

const BRACKETED_PASTE_ON = '\x1b[?2004h';
const BRACKETED_PASTE_OFF = '\x1b[?2004l';

/** Takes over the terminal of this process until it is closed. */
export function openTerminal(
  input: NodeJS.ReadStream & TerminalInput,
  output: NodeJS.WriteStream,
  plainQuestions: () => Promise<{ readonly askPlainly: AskPlainly }>,
): Terminal {
  const keyboard = new Keyboard(input);
  const interruption = new AbortController();
  const stop = listenForInterruptions(input, output, interruption);
  const takeOver = () => output.write(BRACKETED_PASTE_ON);
  takeOver();
  process.on('SIGCONT', takeOver); // the shell that had it meanwhile may have turned it off

  const ask = async <Value>(
    takes: 'keys' | 'text',
    prompt: (from: PromptInput, context: Context, onTyped: OnTyped) => Promise<unknown>,
  ) => {
    let typed: readonly string[] | null = null;
    const onTyped = (fields: readonly string[]) => {
      typed = fields;
    };
    const from = keyboard.forPrompt(takes);
    const context = { input: from, output, signal: interruption.signal, clearPromptOnDone: true };
    try {
      return (await prompt(from, context, onTyped)) as Value;
    } catch (error) {
      throw interruptionOf(error, interruption.signal, typed) ?? error;
    } finally {
      from.destroy();
    }
  };
  const askPlain = <Value>(takes: 'keys' | 'text', question: PlainQuestion) =>
    ask<Value>(takes, async (from, context) => {
      if (question.type === 'input') from.on('paste', (text) => from.type(inOneLine(text, ' ')));
      const { askPlainly } = await plainQuestions();
      return askPlainly(question, context);
    });

  return {
    width: () => columnsOf(output),
    askKey: <State, Value>(screenFor: ForColumns<KeyScreen<State, Value>>) =>
      ask<Value>('keys', (input, context) =>
        keyPrompt({ screenFor: screenFor as never, input, output }, context),
      ),
    askLines: <Value>(screenFor: ForColumns<LineScreen<Value>>) =>
      ask<Value>('text', (input, context, onTyped) =>
        linePrompt({ screenFor, input, output, onTyped }, context),
      ),
    confirm: (message, byDefault) =>
      askPlain<boolean>('text', { type: 'confirm', message, default: byDefault }),
    choose: <Value>(message: string, choices: readonly Choice<Value>[]) =>
      askPlain<Value>('keys', {
        type: 'select',
        message,
        choices: choices.map(({ say, value }) => ({ name: say, value })),
      }),
    askText: async (message, problemOf) => {
      const validate = (text: string) => problemOf(text.trim()) ?? true;
      return (await askPlain<string>('text', { type: 'input', message, validate })).trim();
    },
    print: (text) => {
      output.write(`${text}\n`);
    },
    close: () => {
      stop();
      process.off('SIGCONT', takeOver);
      output.write(BRACKETED_PASTE_OFF);
      keyboard.close();
    },
  };
}

// --- internal ---

interface Context {
  readonly input: PromptInput;
  readonly output: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: boolean;
}

/** Told what stands in the fields whenever the person has changed it. */
type OnTyped = (fields: readonly string[]) => void;

/** Signals, and the terminal going away, end the prompt that is up; the draft is on disk already. */
function listenForInterruptions(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  interruption: AbortController,
): () => void {
  const interrupt = (by: Interruption) => () => interruption.abort(by);
  const listeners = [
    [process, 'SIGTERM', interrupt('SIGTERM')],
    [process, 'SIGHUP', interrupt('SIGHUP')],
    [process, 'SIGINT', interrupt('SIGINT')],
    [process, 'SIGQUIT', interrupt('SIGQUIT')],
    [input, 'end', interrupt('SIGHUP')],
    [input, 'error', interrupt('SIGHUP')],
    [output, 'error', interrupt('SIGHUP')],
  ] as const;
  for (const [emitter, event, listener] of listeners) emitter.on(event, listener);
  return () => {
    for (const [emitter, event, listener] of listeners) emitter.off(event, listener);
  };
}

function interruptionOf(
  error: unknown,
  signal: AbortSignal,
  typed: readonly string[] | null,
): Interrupted | null {
  if (signal.aborted) return new Interrupted(signal.reason as Interruption, typed);
  const closed = error instanceof Error && error.name === 'ExitPromptError';
  return closed ? new Interrupted('SIGINT', typed) : null;
}
