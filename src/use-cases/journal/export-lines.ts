import { isForgottenRecord } from '../../domain/journal/records/is-forgotten-record.ts';
import { isForgotten, type JournalRecord } from '../../domain/journal/records/record.ts';
import { isWhole } from '../../domain/journal/records/whole-records.ts';
import { withoutWords } from '../../domain/journal/records/without-words.ts';
import type { IsOption } from '../../domain/journal/records/words-left-out.ts';
import type { RubricsAtHand } from '../kept/known-rubrics.ts';
import { optionsOf } from '../kept/options-of.ts';
import type { LineJournal, LineReading, WrittenRecord } from '../ports/export-port.ts';

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
  const isOption = optionsOf(wholeOf(left), rubrics);
  const bare: WrittenRecord[] = [];
  let changed = 0;
  for (const line of left) {
    const { record } = line;
    const without = isWhole(record) ? withoutWords(record, isOption) : null;
    if (without === null) continue;
    bare.push(without === record ? line : bareLine(line, isOption));
    if (without !== record) changed += 1;
  }
  return { ...said, lines: bare, bare: changed, unclear: left.length - bare.length };
}

// --- internal ---

function* wholeOf(lines: readonly WrittenRecord[]): Generator<JournalRecord> {
  for (const { record } of lines) if (isWhole(record)) yield record;
}

/** Holds nothing of its own: what is left of the line is made when it is asked for. */
function bareLine(line: WrittenRecord, isOption: IsOption): WrittenRecord {
  const left = () => withoutWords(line.record, isOption) as JournalRecord;
  return {
    get record() {
      return left();
    },
    get text() {
      return JSON.stringify(left());
    },
  };
}

function withoutForgotten(lines: readonly WrittenRecord[]): readonly WrittenRecord[] {
  const gone = new Set<string>();
  for (const record of wholeOf(lines)) {
    if (isForgotten(record)) for (const id of record.forgotten) gone.add(id);
  }
  if (gone.size === 0) return lines;
  return lines.filter(({ record }) => !isForgottenRecord(record, gone));
}
