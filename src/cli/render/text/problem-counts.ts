import type { CheckedFile } from '../../../use-cases/ports/check-port.ts';

/** Errors and warnings of all files together. */
export function countsOf(checked: readonly CheckedFile[]) {
  const severities = checked.flatMap(({ problems }) =>
    problems.map(({ problem }) => problem.severity),
  );
  const errors = severities.filter((severity) => severity === 'error').length;
  return { errors, warnings: severities.length - errors };
}
