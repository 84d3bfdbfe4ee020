import { createPrompt, useKeypress, useMemo, useState } from '@inquirer/core';
import {
  type ForColumns,
  type Key,
  type KeyScreen,
  PASTED,
} from '../../use-cases/ports/terminal-port.ts';
import type { PromptInput } from './keyboard.ts';
import { useColumns } from './use-columns.ts';
import { usePaste } from './use-paste.ts';
import { useReturn } from './use-return.ts';

interface Config {
  readonly screenFor: ForColumns<KeyScreen<unknown, unknown>>;
  readonly input: PromptInput;
  readonly output: NodeJS.WriteStream;
}

/** Asks with one screen; the answer is the value of the key that ended it. */
export const keyPrompt = createPrompt<unknown, Config>(({ screenFor, input, output }, done) => {
  const columns = useColumns(output, () => 0);
  const screen = useMemo(() => screenFor(columns), [columns]);
  const [state, setState] = useState(screen.start);
  const press = (key: Key) => {
    const effect = screen.press(state, key);
    if ('value' in effect) done(effect.value);
    else setState(effect.state);
  };
  useKeypress((event, rl) => {
    const key = keyOf(event as NodeKey);
    rl.clearLine(0);
    if (key !== null) press(key);
  });
  usePaste(input, () => press(PASTED));
  useReturn();
  return `${screen.look(state)}\x1b[?25l`;
});

// --- internal ---

interface NodeKey {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

const NAMED = new Set(['escape', 'return', 'up', 'down', 'left', 'right', 'tab', 'backspace']);

function keyOf({ name, sequence, ctrl, meta }: NodeKey): Key | null {
  if (name === 'enter') return 'return';
  if (name !== undefined && NAMED.has(name)) return name;
  if (ctrl === true || meta === true || sequence === undefined) return null;
  return [...sequence].length === 1 ? sequence.toLowerCase() : null;
}
