import xterm from '@xterm/headless';
import { expect } from 'vitest';
import { type Machine, program } from './machine.ts';
import { spawnWhole } from './whole-pty.ts';

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A line of shell to run instead, in which `$AFTERCALL` is the program. */
  readonly shell?: string;
}

/** The program in a real pseudo-terminal, seen through a terminal emulator as a person sees it. */
export interface LiveTerminal {
  /** Types, as one piece. */
  type(text: string): void;
  /** The screen and what scrolled off it, without the spaces at line ends. */
  screen(): string;
  /** Everything the program sent, byte for byte. */
  sent(): string;
  /** Waits until the screen shows it. Fails with the screen when the program ends before. */
  sees(text: string | RegExp): Promise<void>;
  /** Types and waits for what must follow. */
  answer(text: string, then: string | RegExp): Promise<void>;
  /** Changes the window's size; what was on the screen is set anew as a terminal does it. */
  resize(columns: number, rows: number): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** Closes the terminal window. */
  hangUp(): void;
  /** The exit code, or 128 and the signal; all that the program sent is on the screen then. */
  ended(): Promise<number>;
}

export function openAftercall(
  machine: Pick<Machine, 'home' | 'env'>,
  args: readonly string[] = [],
  { columns = 80, rows = 40, env = {}, shell }: TerminalOptions = {},
): LiveTerminal {
  const view = new xterm.Terminal({
    cols: columns,
    rows,
    scrollback: 2000,
    allowProposedApi: true,
  });
  const [file, given] =
    shell === undefined ? [process.execPath, [program, ...args]] : ['bash', ['-c', shell]];
  const AFTERCALL = `${process.execPath} ${program}`;
  const sent: Uint8Array[] = [];
  const child = spawnWhole(
    file,
    given,
    {
      cols: columns,
      rows,
      cwd: machine.home,
      env: { ...machine.env, AFTERCALL, TERM: 'xterm-256color', LANG: 'en_US.UTF-8', ...env },
    },
    (bytes) => {
      sent.push(bytes);
      view.write(bytes);
    },
  );
  let exit: number | null = null;
  const end = new Promise<number>((resolve) => {
    child.onExit(({ exitCode, signal }) => {
      // Called once all before it is on the screen.
      view.write('', () => {
        exit = signal ? 128 + signal : exitCode;
        resolve(exit);
      });
    });
  });
  const screen = () => linesOf(view).join('\n').trimEnd();
  const sees = async (text: string | RegExp) => {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const shown = screen();
      const isSeen = typeof text === 'string' ? shown.includes(text) : text.test(shown);
      if (isSeen || exit !== null || Date.now() > deadline) {
        const end = exit === null ? '' : ` (exit ${exit})`;
        expect(isSeen, `never saw ${String(text)}${end} on:\n${shown}`).toBe(true);
        return;
      }
      await pause(10);
    }
  };
  return {
    type: (text) => child.write(text),
    screen,
    sent: () => Buffer.concat(sent).toString('utf8'),
    sees,
    answer: async (text, then) => {
      child.write(text);
      await sees(then);
    },
    resize: (columns, rows) =>
      new Promise((resolve) => {
        // Called once all before it is on the screen.
        view.write('', () => {
          view.resize(columns, rows);
          child.resize(columns, rows);
          resolve();
        });
      }),
    kill: (signal) => child.kill(signal),
    hangUp: () => (child as unknown as { destroy(): void }).destroy(),
    ended: () => end,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

// --- internal ---

function linesOf(view: InstanceType<typeof xterm.Terminal>): readonly string[] {
  const { active } = view.buffer;
  return Array.from({ length: active.length }, (_, i) =>
    (active.getLine(i)?.translateToString(true) ?? '').trimEnd(),
  );
}
