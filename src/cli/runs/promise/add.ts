import { findDays } from '../../../domain/dates/find-days.ts';
import type { DateOrder } from '../../../domain/dates/sense.ts';
import { findAccount } from '../../../domain/journal/find/find-account.ts';
import { findEntry } from '../../../domain/journal/find/find-entry.ts';
import { shortPromiseId } from '../../../domain/journal/find/find-promise.ts';
import { promisesOf } from '../../../domain/journal/open-promises.ts';
import { dueDay, type PromiseRead, readPromise } from '../../../domain/journal/read-promise.ts';
import type { EntryRecord, JournalRecord } from '../../../domain/journal/records/record.ts';
import { isSameName } from '../../../domain/same-name.ts';
import { addPromise } from '../../../use-cases/promise/change-promise.ts';
import { decidedDate } from '../../arguments/decided-date.ts';
import { noSuchAccount } from '../../arguments/no-such-account.ts';
import { readJournal } from '../../arguments/read-journal.ts';
import type { AddOptions } from '../../commands/promise/add.ts';
import { jsonText } from '../../render/json/json.ts';
import { noSuchEntry } from '../../render/screen/journal/journal-notices.ts';
import { day, whenHeld } from '../../render/text/dates.ts';
import { paragraph, stacked } from '../../render/text/layout.ts';
import { promiseInWords } from '../../render/text/promise.ts';
import { visible } from '../../render/text/visible.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';

export async function run(
  world: World,
  options: AddOptions,
  words: readonly string[],
): Promise<ExitCode> {
  const said = words.join(' ').replace(/\s+/g, ' ').trim();
  if (said === '')
    throw new UsageError('say what was promised: aftercall promise add "me: call Jo"');
  const { journal, kept } = await readJournal(world);
  const entry = callMeant(options, kept.entries);
  const made = await promiseRead(said, options.dates, world);
  const record = await addPromise({ ...world, journal }, entry.id, made);
  if (options.json) world.out.write(jsonText(record));
  else world.out.write(`${addedInWords(record.promise, made, entry, kept.records, world)}\n`);
  return EXIT.done;
}

// --- internal ---

function callMeant({ call, account }: AddOptions, entries: readonly EntryRecord[]): EntryRecord {
  if (call !== undefined && account !== undefined) {
    throw new UsageError('name the call with --call or with --account, not both.');
  }
  const wanted = call ?? 'last';
  if (account === undefined) {
    const found = findEntry(entries, wanted);
    if ('found' in found) return found.found;
    throw new UsageError(noSuchEntry(wanted, found));
  }
  const found = findAccount(
    entries.toReversed().flatMap((one) => one.call.account ?? []),
    account,
  );
  if (!('found' in found)) throw noSuchAccount(found, account);
  const latest = entries.find((one) => isSameName(one.call.account, found.found));
  if (latest === undefined) throw new Error('an account was found in no call');
  return latest;
}

/** Taken apart; asked about where its day could be one of two. */
async function promiseRead(
  said: string,
  order: DateOrder | undefined,
  world: World,
): Promise<PromiseRead> {
  const now = world.clock.now();
  const days = findDays(said, { now, lean: 'future', order: order ?? null });
  const made = readPromise(said, days, now.slice(0, 10));
  const due = dueDay(said, days, now.slice(0, 10));
  if (due === undefined || due.could.length === 1) return made;
  const text = said.slice(due.index, due.index + due.length);
  const reading = { fault: 'either', could: due.could } as const;
  const chosen = await decidedDate({ text, reading, say: day, wouldDo: '' }, world);
  return { ...made, due: chosen };
}

function addedInWords(
  id: string,
  made: PromiseRead,
  entry: EntryRecord,
  records: readonly JournalRecord[],
  { clock, out }: World,
): string {
  const { dot } = out.paper.signs;
  const width = out.paper.width;
  const facts = [entry.call.account, entry.call.contact].filter((name) => name !== undefined);
  const short = shortPromiseId({ id }, promisesOf(records));
  const call = [...facts.map(visible), whenHeld(entry), short].join(` ${dot} `);
  return stacked(
    paragraph(`Added: ${promiseInWords(made, clock.now(), out.paper)}`, width, 0, 2),
    out.paper.quiet(paragraph(call, width, 2)),
  );
}
