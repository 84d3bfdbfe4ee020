import {
  isAmendment,
  isEntry,
  isForgotten,
  type JournalRecord,
} from '../../../domain/journal/record.ts';
import { sortRecords } from '../../../domain/journal/whole-records.ts';
import type { WantedCalls } from '../../../use-cases/ports.ts';
import type { Files } from '../../files/disk.ts';
import { parseLine } from '../parse-line.ts';
import { decoded, entryByBytes } from './entry-by-bytes.ts';
import { hashOf } from './hash-of.ts';
import type { IndexedFile } from './indexed-file.ts';
import { type IndexedPlace, withIndexedFiles } from './indexed-files.ts';
import { LinePile } from './line-pile.ts';
import { openPromiseLines } from './open-promise-lines.ts';

/** The records that are wanted; no other line is parsed. @throws JournalError */
export function readWanted(
  place: IndexedPlace,
  wanted: WantedCalls,
  files: Files,
): readonly JournalRecord[] {
  return withIndexedFiles(place, files, (indexed) => {
    const pile = new LinePile(indexed);
    pile.take(({ facts }) => facts.tables.always.column(0));
    const gone = goneIn(pile.records());
    const open = openPromiseLines(indexed, { ...wanted, gone });
    pile.take((file) => [...(open.get(file) ?? []), ...lastCalls(file, wanted)]);
    const promises = promisesIn(pile.records());
    pile.take((file) => changesOf(file, promises));
    return pile.records();
  });
}

/** The names of all accounts, one spelling of each, also where their calls count no more. */
export function readAccounts(place: IndexedPlace, files: Files): readonly string[] {
  return withIndexedFiles(place, files, (indexed) =>
    indexed.flatMap((file) =>
      file.facts.tables.accounts.column(1).flatMap((from) => accountIn(file.line(from)) ?? []),
    ),
  );
}

// --- internal ---

function goneIn(records: readonly JournalRecord[]): ReadonlySet<number> {
  const forgotten = sortRecords(records).whole.filter(isForgotten);
  return new Set(forgotten.flatMap((one) => one.forgotten.map((id) => hashOf(id))));
}

/** Hashes of the ids of all promises made in these entries, also as amended. */
function promisesIn(records: readonly JournalRecord[]): ReadonlySet<number> {
  const { whole } = sortRecords(records);
  const entries = [...whole.filter(isEntry), ...whole.filter(isAmendment).map((one) => one.entry)];
  return new Set(entries.flatMap(({ promises }) => promises.map(({ id }) => hashOf(id))));
}

function lastCalls({ facts }: IndexedFile, { account, last }: WantedCalls): readonly number[] {
  if (last === 0) return [];
  const number = account === undefined ? undefined : facts.numberOf(account);
  if (account !== undefined && number === undefined) return [];
  let latest: { held: number; from: number }[] = [];
  const cut = () => latest.sort((a, b) => b.held - a.held || b.from - a.from).slice(0, last);
  facts.tables.calls.each((row, at) => {
    if (number !== undefined && row[at] !== number) return;
    latest.push({ held: row[at + 1] as number, from: row[at + 2] as number });
    if (latest.length > 20 * last) latest = cut();
  });
  return cut().map(({ from }) => from);
}

function changesOf({ facts }: IndexedFile, promises: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  if (promises.size === 0) return found;
  facts.tables.changes.each((row, at) => {
    if (promises.has(row[at] as number)) found.push(row[at + 4] as number);
  });
  return found;
}

function accountIn(line: Buffer): string | null {
  const brief = entryByBytes(line);
  if (brief !== null) return decoded(brief.account ?? '');
  const parsed = parseLine(line);
  const record = parsed.kind === 'record' && isEntry(parsed.record) ? parsed.record : null;
  return typeof record?.call?.account === 'string' ? record.call.account : null;
}
