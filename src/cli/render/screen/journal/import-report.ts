import type { ImportFacts } from '../../../../domain/schemas/import.ts';
import type { ImportReport } from '../../../../use-cases/journal/import-records.ts';
import { counted, paragraph } from '../../text/layout.ts';
import { visible } from '../../text/visible.ts';

/** An import, and how many lines of this journal went because they are about what was forgotten. */
type Imported = ImportReport & { readonly erased: number };

/** What an import came to. */
export function renderImport(report: Imported, width: number): string {
  const { added, here, conflicts, forgotten, forgottenThere, erased, unknownRubrics } = report;
  const unknown = counted(unknownRubrics.length, 'set of questions', 'sets of questions');
  const lines = [
    `${counted(added, 'record')} added, ${here} already here, ${conflicts.length} in conflict, ${forgotten} forgotten.`,
    ...conflictLines(conflicts),
    forgotten > 0 && 'What was forgotten was not taken in.',
    forgottenThere.length > 0 &&
      `${counted(forgottenThere.length, 'record')} of yours forgotten there, and so here: ${someIds(forgottenThere)}.`,
    erased > 0 &&
      `Erased from the files of this journal, since it was forgotten: ${counted(erased, 'line')}.`,
    unknownRubrics.length > 0 &&
      `The wording of ${unknown} is not on this computer: those answers show as they were kept. The files in the other journal's "rubrics" folder, copied into the one here, bring it.`,
  ];
  return lines
    .filter((line) => line !== false)
    .map((line) => paragraph(line, width, 0, 2))
    .join('\n');
}

/** What `journal import --json` tells. */
export function importFacts({ badLines, problems, ...report }: Imported): ImportFacts {
  const format = 'aftercall/import@1';
  return { format, ...report, badLines, unreadFiles: problems.map(({ file }) => file) };
}

// --- internal ---

const MOST = 10;

function someIds(ids: readonly string[]): string {
  const more = ids.length - MOST;
  const shown = ids.slice(0, MOST).map(visible);
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

function conflictLines(conflicts: ImportReport['conflicts']): readonly string[] {
  if (conflicts.length === 0) return [];
  const more = conflicts.length - MOST;
  return [
    'In conflict: the same id with different content. Yours stays as it is; the other is kept beside it:',
    ...conflicts.slice(0, MOST).map(({ id, keptAs }) => `${visible(id)} as ${visible(keptAs)}`),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}
