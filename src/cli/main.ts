import type { ExitCode } from './shell/exit-codes.ts';

declare const AFTERCALL_VERSION: string;

/** The program: its version at once, everything else once it is loaded. */
export async function main(process: NodeJS.Process): Promise<ExitCode> {
  const [only, ...more] = process.argv.slice(2);
  if ((only === '--version' || only === '-V') && more.length === 0) {
    process.stdout.write(`${AFTERCALL_VERSION}\n`);
    return 0;
  }
  const { runCommandLine } = await import('./command-line.ts');
  return runCommandLine(process);
}
