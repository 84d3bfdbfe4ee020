import { visible } from '../cli/render/text/visible.ts';
import type { FileProblem } from './types.ts';

/** `file:line:column severity message`, safe to print on a terminal whatever the file holds. */
export function formatProblem(problem: FileProblem): string {
  const { file, line, column, severity, message } = problem;
  const place = line === null ? visible(file) : `${visible(file)}:${line}:${column ?? 1}`;
  return `${place} ${severity} ${message}`;
}
