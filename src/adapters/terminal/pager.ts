import { spawn } from 'node:child_process';

/** What shows a long text where PAGER is not set: it quits at once if the text fits after all. */
const USUAL = 'less -FRX';

/** The terminal that a text is for. */
interface Screen {
  readonly isTTY?: boolean;
  readonly rows?: number;
  write(text: string): unknown;
}

/**
 * Writes a text to the screen, through the pager in PAGER if the text is longer than the screen.
 * Off a terminal, with PAGER empty or `cat`, or where the pager cannot start, it is just written.
 * Returns when the pager has ended, however it ended.
 */
export async function page(text: string, screen: Screen, env: NodeJS.ProcessEnv): Promise<void> {
  const pager = (env.PAGER ?? USUAL).trim();
  const isLong =
    screen.isTTY === true && linesOf(text) >= (screen.rows ?? Number.POSITIVE_INFINITY);
  const wasShown = isLong && pager !== '' && pager !== 'cat' && (await runPager(pager, text, env));
  if (!wasShown) screen.write(text);
}

// --- internal ---

/** A program and its options, which need no shell to be understood. */
const SIMPLE = /^[\w./:=,+@%-]+(?: +[\w./:=,+@%-]+)*$/;

/** What a shell says of a program that it cannot run, or cannot find. */
const SHELL_COULD_NOT = [126, 127];

/** @returns whether the pager started; what it did then is between it and the person */
function runPager(pager: string, text: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const isSimple = SIMPLE.test(pager);
  const [program = '', ...args] = isSimple ? pager.split(/ +/) : [pager];
  const child = spawn(program, args, {
    env,
    shell: !isSimple,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  // Ctrl-C reaches both of us. It is the pager's: less stays, others end, and we with them.
  const leaveToPager = () => {};
  process.on('SIGINT', leaveToPager);
  return new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(isSimple || !SHELL_COULD_NOT.includes(code ?? 0)));
    child.stdin?.on('error', () => {}); // a pager may end before it has read everything
    child.stdin?.end(text);
  }).finally(() => process.off('SIGINT', leaveToPager));
}

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}
