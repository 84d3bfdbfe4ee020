import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JournalOptions, openJournal } from '../../../src/adapters/journal/open-journal.ts';
import type { JournalRecord } from '../../../src/domain/journal/records/record.ts';
import type { LineJournal } from '../../../src/use-cases/ports/export-port.ts';
import { tempFolder } from '../../support/temp-folder.ts';

export interface Scene {
  readonly dataFolder: string;
  readonly stateFolder: string;
  readonly journal: LineJournal;
  /** The same folders, as another start of the program sees them. */
  again(options?: Partial<JournalOptions>): LineJournal;
  /** The paths of the journal's files. */
  paths(): string[];
}

/** An empty journal in new folders. */
export function scene(options: Partial<JournalOptions> = {}): Scene {
  const folder = tempFolder();
  const folders = { dataFolder: join(folder, 'data'), stateFolder: join(folder, 'state') };
  const again = (more: Partial<JournalOptions> = {}) =>
    openJournal({ ...folders, yearNow: () => 2026, ...more });
  const journal = again(options);
  const paths = () => readdirSync(journal.folder).map((name) => join(journal.folder, name));
  return { ...folders, journal, again, paths };
}

export function record(id: string, more: Record<string, unknown> = {}): JournalRecord {
  return { format: 'test/entry@1', id, ...more };
}

export function idsOf(records: readonly JournalRecord[]): string[] {
  return records.map(({ id }) => id);
}

/** The one file of a journal that has one. */
export function onlyFile({ paths }: Scene): string {
  const [path = ''] = paths();
  return path;
}

export function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').slice(0, -1);
}
