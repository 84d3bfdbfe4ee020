/** What a script can tell from the exit code; `aftercall help exit-codes` prints it. */
export const EXIT = {
  done: 0,
  notMet: 1,
  usage: 2,
  rubricProblem: 3,
  inputProblem: 4,
  journal: 5,
  bug: 70,
  SIGHUP: 129,
  SIGINT: 130,
  SIGQUIT: 131,
  SIGTERM: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command line cannot be followed as it is. The message says what would do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
