import { spawn } from 'node:child_process';

/**
 * Puts a text on the clipboard with the first command of the system that does it.
 * @returns whether there was one
 */
export async function copyToClipboard(text: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  for (const command of COMMANDS) {
    if (await isTakenBy(command, text, env)) return true;
  }
  return false;
}

// --- internal ---

interface Command {
  readonly name: string;
  readonly args: readonly string[];
  readonly encoding: BufferEncoding;
  /** What tells the command that text of this encoding follows. */
  readonly mark: string;
}

const utf8 = { encoding: 'utf8', mark: '' } as const;

const COMMANDS: readonly Command[] = [
  { name: 'pbcopy', args: [], ...utf8 },
  { name: 'wl-copy', args: [], ...utf8 },
  { name: 'xclip', args: ['-selection', 'clipboard'], ...utf8 },
  { name: 'xsel', args: ['--clipboard', '--input'], ...utf8 },
  { name: 'clip.exe', args: [], encoding: 'utf16le', mark: '\ufeff' },
];

/** A command that cannot reach a screen may wait for ever. */
const PATIENCE_MS = 5000;

function isTakenBy(
  { name, args, encoding, mark }: Command,
  text: string,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  return new Promise((resolve) => {
    // Some of them stay behind to serve the text: their output must not keep us waiting.
    const child = spawn(name, args, {
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: PATIENCE_MS,
      windowsHide: true,
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    child.stdin.on('error', () => {}); // it ended without reading: its exit code says the rest
    child.stdin.end(Buffer.from(`${mark}${text}`, encoding));
  });
}
