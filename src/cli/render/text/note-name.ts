import type { AuditedNote } from '../../../use-cases/score/audit-note.ts';
import { whenInWords } from './date-words.ts';

/**
 * What a person knows a note by: its id, account and day, or else the place it was read from.
 * As it was written, so not yet safe to print.
 */
export function noteName({ head, problems }: AuditedNote, dot: string): string {
  const { id, call } = head;
  const names = [id, call.account].filter((name) => name !== null && name !== undefined);
  const known = [...names, ...(call.when === undefined ? [] : [whenInWords(call.when)])];
  if (known.length > 0) return known.join(` ${dot} `);
  const [problem] = problems;
  if (problem === undefined) return 'A call';
  return problem.at === null ? problem.file : `${problem.file}:${problem.at.line}`;
}
