import {
  type ForColumns,
  Interrupted,
  type Interruption,
  type KeyScreen,
  type LineScreen,
  type Terminal,
} from '../../use-cases/ports/terminal-port.ts';
import { keyPrompt } from './key-prompt.ts';
import { Keyboard, type TerminalInput } from './keyboard.ts';
import { linePrompt } from './line-prompt.ts';
import { columnsOf } from './use-columns.ts';

const BRACKETED_PASTE_ON = '\x1b[?2004h';
const BRACKETED_PASTE_OFF = '\x1b[?2004l';

/** Takes over the terminal of this process until it is closed. */
export function openTerminal(
  input: NodeJS.ReadStream & TerminalInput,
  output: NodeJS.WriteStream,
): Terminal {
  const keyboard = new Keyboard(input);
  const interruption = new AbortController();
  const stop = listenForInterruptions(input, output, interruption);
  const takeOver = () => output.write(BRACKETED_PASTE_ON);
  takeOver();
  process.on('SIGCONT', takeOver); // the shell that had it meanwhile may have turned it off

  const ask = async (
    takes: 'keys' | 'text',
    prompt: typeof keyPrompt | typeof linePrompt,
    screenFor: ForColumns<unknown>,
  ) => {
    let typed: readonly string[] | null = null;
    const onTyped = (fields: readonly string[]) => {
      typed = fields;
    };
    const from = keyboard.forPrompt(takes);
    const context = { input: from, output, signal: interruption.signal, clearPromptOnDone: true };
    try {
      return await prompt({ screenFor, input: from, output, onTyped } as never, context);
    } catch (error) {
      throw interruptionOf(error, interruption.signal, typed) ?? error;
    } finally {
      from.destroy();
    }
  };

  return {
    width: () => columnsOf(output),
    askKey: async <State, Value>(screen: ForColumns<KeyScreen<State, Value>>) =>
      (await ask('keys', keyPrompt, screen)) as Value,
    askLines: async <Value>(screen: ForColumns<LineScreen<Value>>) =>
      (await ask('text', linePrompt, screen)) as Value,
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
