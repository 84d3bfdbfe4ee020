import type { Filter } from '../domain/journal/find/filter.ts';
import { type Hit, HitGatherer } from '../domain/journal/find/gather-hits.ts';
import type { JournalRecord } from '../domain/journal/record.ts';
import { isWhole } from '../domain/journal/whole-records.ts';
import type { BadLine, Journal } from './ports.ts';

/** The calls looked for, and what of the journal could not be looked at. */
export interface FoundCalls {
  /** The latest first. */
  readonly hits: readonly Hit[];
  /** How many calls the journal has. */
  readonly all: number;
  /** The rubrics and bands that its calls have. */
  readonly names: { readonly rubrics: ReadonlySet<string>; readonly bands: ReadonlySet<string> };
  /** Format and id of records that lack something. */
  readonly damaged: readonly JournalRecord[];
  readonly badLines: readonly BadLine[];
}

/** Goes through the journal once. Memory: what is found, and every id. @throws JournalError */
export function findCalls(journal: Pick<Journal, 'scan'>, filter: Filter): FoundCalls {
  const gatherer = new HitGatherer(filter);
  const damaged: JournalRecord[] = [];
  const badLines: BadLine[] = [];
  for (const line of journal.scan()) {
    if ('badLine' in line) badLines.push(line.badLine);
    else if (isWhole(line.record)) gatherer.add(line.record);
    else damaged.push({ format: line.record.format, id: line.record.id });
  }
  const [hits, all, names] = [gatherer.hits(), gatherer.count(), gatherer.names()];
  return { hits, all, names, damaged, badLines };
}
