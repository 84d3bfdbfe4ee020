import { chartedParts } from '../../domain/journal/charts/charted-part.ts';
import type { JournalRecord } from '../../domain/journal/records/record.ts';
import { standingRecords } from '../../domain/journal/records/standing-records.ts';
import { isWhole } from '../../domain/journal/records/whole-records.ts';
import type { BadLine, Journal } from '../ports/journal-port.ts';
import type { Kept } from './read-kept.ts';

/**
 * What charts are drawn from, and what could not be read. Memory: a few numbers of each call.
 * @throws JournalError
 */
export function readCharted(
  journal: Pick<Journal, 'scan'>,
): Pick<Kept, 'records' | 'damaged' | 'badLines'> {
  const partOf = chartedParts();
  const records: JournalRecord[] = [];
  const damaged: JournalRecord[] = [];
  const badLines: BadLine[] = [];
  for (const line of journal.scan()) {
    if ('badLine' in line) badLines.push(line.badLine);
    else if (isWhole(line.record)) records.push(partOf(line.record));
    else damaged.push({ format: line.record.format, id: line.record.id });
  }
  return { records: standingRecords(records), damaged, badLines };
}
