import type { Filter } from '../../domain/journal/find/filter.ts';
import { type Gathered, HitGatherer } from '../../domain/journal/find/gather-hits.ts';
import { isEntry, type JournalRecord } from '../../domain/journal/records/record.ts';
import { isWhole } from '../../domain/journal/records/whole-records.ts';
import type { BadLine, Journal } from '../ports/journal-port.ts';

/** The calls looked for, and what of the journal could not be looked at. */
export interface FoundCalls extends Omit<Gathered, 'isComplete'> {
  /** Format and id of records that lack something. */
  readonly damaged: readonly JournalRecord[];
  readonly badLines: readonly BadLine[];
}

/**
 * Goes through the journal once, or twice when very many of the latest calls were forgotten.
 * Memory: what is asked for, and every id.
 * @param most how many hits are wanted, the latest first
 * @throws JournalError
 */
export function findCalls(journal: Scanned, filter: Filter, most: number): FoundCalls {
  const gatherer = new HitGatherer(filter, most);
  const damaged: JournalRecord[] = [];
  const badLines: BadLine[] = [];
  for (const line of journal.scan()) {
    if ('badLine' in line) badLines.push(line.badLine);
    else if (isWhole(line.record)) gatherer.add(line.record);
    else damaged.push({ format: line.record.format, id: line.record.id });
  }
  const { isComplete, ...gathered } = gatherer.result();
  if (!isComplete) {
    const every = findCalls(journal, filter, Number.POSITIVE_INFINITY);
    return { ...every, hits: every.hits.slice(0, most) };
  }
  return { ...gathered, damaged, badLines };
}

/** The ids of the rubrics and the names of the bands that the calls kept have. */
export function namesInCalls(journal: Scanned): NamesInCalls {
  const [rubrics, bands] = [new Set<string>(), new Set<string>()];
  for (const line of journal.scan()) {
    if ('badLine' in line || !isEntry(line.record) || !isWhole(line.record)) continue;
    for (const id of Object.keys(line.record.answers)) rubrics.add(id);
    for (const { band } of Object.values(line.record.rubrics)) if (band) bands.add(band);
  }
  return { rubrics: [...rubrics], bands: [...bands] };
}

interface NamesInCalls {
  readonly rubrics: readonly string[];
  readonly bands: readonly string[];
}

// --- internal ---

type Scanned = Pick<Journal, 'scan'>;
