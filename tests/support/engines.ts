import { spawnSync } from 'node:child_process';

/** The Python whose Spark is tried; another is named by AFTERCALL_PYTHON. */
export const python = process.env.AFTERCALL_PYTHON || 'python3';

/** Why GNU parallel cannot be tried here, or null. */
export function lacksParallel(): string | null {
  return answers('parallel', ['--version'], /^GNU parallel/)
    ? null
    : 'GNU parallel is not installed here';
}

/** Why Spark cannot be tried here, or null. */
export function lacksSpark(): string | null {
  if (!answers(python, ['-c', 'import pyspark; print(pyspark.__version__)'], /^\d/)) {
    return `PySpark is not installed for ${python}: pip install pyspark, and AFTERCALL_PYTHON to name its Python`;
  }
  return answers('java', ['-version'], /version/)
    ? null
    : 'Java, which Spark needs, is not installed here';
}

// --- internal ---

function answers(program: string, args: readonly string[], expected: RegExp): boolean {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 && expected.test(`${stdout}${stderr}`);
}
