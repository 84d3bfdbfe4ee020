import { shortId } from '../../../../domain/journal/find/find-entry.ts';
import {
  type EntryRecord,
  isEntry,
  type JournalRecord,
} from '../../../../domain/journal/records/record.ts';
import { isWhole } from '../../../../domain/journal/records/whole-records.ts';
import type { Imported, ImportReport } from '../../../../use-cases/journal/import-records.ts';
import { stamp } from '../../text/dates.ts';
import { counted, paragraph, stacked } from '../../text/layout.ts';
import { visible } from '../../text/visible.ts';

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

/** Calls of ours that an import erases, before it does. */
export function renderGoing(going: readonly JournalRecord[], width: number): string {
  const calls = going.filter((record) => isEntry(record) && isWhole(record)) as EntryRecord[];
  const lines = calls.map((entry) => {
    const { id, call } = entry;
    const name = call.account === undefined ? 'no account named' : visible(call.account);
    return `${visible(stamp(entry))}  ${name}  ${visible(shortId({ id }))}`;
  });
  const others = going.length - calls.length;
  return stacked(
    paragraph('Forgotten there, and so erased here for good:', width),
    ...lines.slice(0, MOST).map((line) => paragraph(line, width, 2, 4)),
    calls.length > MOST && paragraph(`and ${counted(calls.length - MOST, 'more call')}`, width, 2),
    others > 0 && paragraph(`and ${counted(others, 'record')} about such calls`, width, 2),
  );
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
