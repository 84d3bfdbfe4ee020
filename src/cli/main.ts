import { isatty } from 'node:tty';
import { CommanderError } from 'commander';
import { JournalError } from '../use-cases/ports/journal-port.ts';
import { SettingsError } from '../use-cases/ports/packs-port.ts';
import { Interrupted } from '../use-cases/ports/terminal-port.ts';
import { PROBLEM_LIST } from './later.ts';
import { buildProgram } from './program.ts';
import { visible, visibleLines } from './render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from './shell/exit-codes.ts';
import { styleOf } from './shell/style-of.ts';
import { wire } from './wiring.ts';

/** Runs one command line and gives its exit code. Every failure becomes a code and a sentence here. */
export async function main(process: NodeJS.Process): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  // A command goes on with the rubrics that are sound; a script must hear of the others even so.
  let isDamaged = false;
  const program = buildProgram({
    wire: (options) =>
      wire(process, options, () => {
        isDamaged = true;
      }),
    exit: (wanted) => {
      code = wanted;
    },
  });
  process.stdout.on('error', (error) => leaveQuietly(process, error));
  process.stderr.on('error', () => {}); // nobody is left to be told
  try {
    await program.parseAsync(process.argv);
    return isDamaged && code === EXIT.done ? EXIT.rubricProblem : code;
  } catch (error) {
    if (error instanceof SettingsError) return tellSettings(error, process);
    const failure = failed(error, process);
    return isDamaged && failure === EXIT.usage ? EXIT.rubricProblem : failure;
  }
}

// --- internal ---

function failed(error: unknown, process: NodeJS.Process): ExitCode {
  const { stderr, env } = process;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof Interrupted) {
    if (error.by === 'SIGHUP' && !isatty(process.stdin.fd)) dieByHangUp(process);
    stderr.write('\nPaused. What you had answered is kept; `aftercall` goes on from here.\n');
    return EXIT[error.by];
  }
  const known = error instanceof UsageError || error instanceof JournalError;
  const debug =
    env.DEBUG === 'aftercall' && error instanceof Error
      ? `${visibleLines(error.stack ?? '')}\n`
      : '';
  if (known) {
    stderr.write(`${debug}aftercall: ${visible(error.message)}\n`);
    return error instanceof UsageError ? EXIT.usage : EXIT.journal;
  }
  const what = error instanceof Error ? error.message : String(error);
  const hint = debug === '' ? ' With DEBUG=aftercall it says where.' : '';
  stderr.write(`${debug}aftercall: this is a bug of ours: ${visible(what)}.${hint}\n`);
  return EXIT.bug;
}

async function tellSettings({ problems }: SettingsError, process: NodeJS.Process) {
  const { problemList } = await PROBLEM_LIST();
  const { stderr, env, argv } = process;
  const style = styleOf(stderr.isTTY === true, env, !argv.includes('--no-color'));
  stderr.write(problemList(problems, style));
  return EXIT.rubricProblem;
}

/** A reader that has seen enough (`| head`) is no failure; a terminal that is gone hung up. */
function leaveQuietly(process: NodeJS.Process, error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  if (error.code === 'EIO') dieByHangUp(process);
  process.stderr.write(`aftercall: the result could not be written (${error.code}).\n`);
  process.exit(EXIT.journal);
}

/** Node would abort at a normal exit, since it cannot give back a terminal that is gone. */
function dieByHangUp(process: NodeJS.Process): void {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}
