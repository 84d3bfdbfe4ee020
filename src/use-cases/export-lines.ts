import {
  isAmendment,
  isForgotten,
  isRetest,
  type JournalRecord,
} from '../domain/journal/record.ts';
import { sortRecords } from '../domain/journal/whole-records.ts';
import { withoutWords } from '../domain/journal/without-words.ts';
import type { LineJournal, LineReading, WrittenRecord } from './export-port.ts';
import type { RubricsAtHand } from './known-rubrics.ts';
import { optionsOf } from './options-of.ts';

interface ExportWorld {
  readonly journal: Pick<LineJournal, 'readLines'>;
  readonly rubrics: RubricsAtHand;
}

export interface ExportedLines extends Pick<LineReading, 'badLines' | 'differing'> {
  readonly lines: readonly WrittenRecord[];
  /** How many lost their words. */
  readonly bare: number;
  /** How many stay out because it cannot be told whether they hold words. */
  readonly unclear: number;
}

/**
 * Every record of the journal as a line, in the order of ids; with words just as it was written.
 * An old copy of what was forgotten is never among them.
 * @throws JournalError
 */
export async function exportLines(
  { journal, rubrics }: ExportWorld,
  withWords: boolean,
): Promise<ExportedLines> {
  const { lines, badLines, differing } = await journal.readLines();
  const left = withoutForgotten(lines);
  const said = { badLines, differing };
  if (withWords) return { ...said, lines: left, bare: 0, unclear: 0 };
  const records = left.map(({ record }) => record);
  const whole = new Set(sortRecords(records).whole);
  const isOption = optionsOf([...whole], rubrics);
  const bare = left.flatMap((line) => {
    const record = whole.has(line.record) ? withoutWords(line.record, isOption) : null;
    if (record === null) return [];
    return record === line.record ? [line] : [{ record, text: JSON.stringify(record) }];
  });
  const changed = bare.filter(({ record }) => !whole.has(record)).length;
  return { ...said, lines: bare, bare: changed, unclear: left.length - bare.length };
}

// --- internal ---

function withoutForgotten(lines: readonly WrittenRecord[]): readonly WrittenRecord[] {
  const forgetting = lines.map(({ record }) => record).filter(isForgotten);
  const whole = sortRecords(forgetting).whole.filter(isForgotten);
  const gone = new Set(whole.flatMap(({ forgotten }) => forgotten));
  if (gone.size === 0) return lines;
  return lines.filter(({ record }) => !idsOf(record).some((id) => gone.has(String(id))));
}

/** Its own, and that of the entry it holds or answers again. */
function idsOf(record: JournalRecord): readonly unknown[] {
  if (isAmendment(record)) return [record.id, record.entry?.id];
  return isRetest(record) ? [record.id, record.entry] : [record.id];
}
