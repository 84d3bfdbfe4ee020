import type { ImportJson } from '../../../domain/schemas/import.ts';
import type { Imported } from '../../../use-cases/journal/import-records.ts';

/** What `journal import --json` tells, before and after. */
export function importJson(
  { badLines, problems, ...report }: Imported,
  isDone: boolean,
): ImportJson {
  const format = 'aftercall/import@1';
  return {
    format,
    done: isDone,
    ...report,
    badLines,
    unreadFiles: problems.map(({ file }) => file),
  };
}
