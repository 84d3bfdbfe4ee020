import { ARITHMETIC, auditCall } from '../../domain/audit/audit.ts';
import { type Highlight, toWorkOn, worthRepeating } from '../../domain/coaching/coaching.ts';
import { type FoundAccount, findAccount } from '../../domain/journal/find/find-account.ts';
import { entriesByHeld } from '../../domain/journal/known-calls.ts';
import { type OpenPlan, openPlanOf } from '../../domain/journal/open-plan.ts';
import { isDue, openPromisesOf, type StandingPromise } from '../../domain/journal/open-promises.ts';
import {
  type EntryRecord,
  isAmendment,
  isEntry,
  type JournalRecord,
} from '../../domain/journal/records/record.ts';
import { standingRecords } from '../../domain/journal/records/standing-records.ts';
import { sortRecords } from '../../domain/journal/records/whole-records.ts';
import { isSameName } from '../../domain/same-name.ts';
import { rubricsOf } from '../journal/show-entry.ts';
import { recordsThatCount } from '../kept/read-kept.ts';
import type { Journal } from '../ports/journal-port.ts';
import type { HashedRubric, RubricCopies } from '../ports/rubrics-port.ts';

/** What to have in mind before a call. */
export interface Prep {
  readonly plan: OpenPlan | null;
  /** Still open, by the day due: all with the account, or what is due on this day. */
  readonly promises: readonly StandingPromise[];
  /** The last call, with what its card gave most room to. */
  readonly last: LastCall | null;
  /** The last call on which a sentence of theirs was written down. */
  readonly said: EntryRecord | null;
}

export interface LastCall {
  readonly entry: EntryRecord;
  readonly repeat: Highlight | null;
  readonly workOn: Highlight | null;
}

/** Before a call with one account. */
export interface AccountPrep extends Prep {
  readonly account: string;
}

/** Before the calls of a day. */
export interface DayPrep extends Prep {
  readonly account: null;
  /** The calls looked back at that were held on this day. */
  readonly callsToday: readonly EntryRecord[];
}

interface PrepWorld {
  readonly journal: Pick<Journal, 'readRecent' | 'readCallsWith' | 'readPromising'>;
  readonly builtIn: readonly HashedRubric[];
  /** Opened only where an entry was measured with another version than ours: it takes time. */
  copies(): Promise<RubricCopies>;
}

/** Before a call with the account of that name, or the only one whose name begins so. */
export async function prepareAccount(
  world: PrepWorld,
  wanted: string,
): Promise<AccountPrep | Exclude<FoundAccount, { found: unknown }>> {
  const exact = readCalls(world, wanted);
  if (exact.calls.length > 0) return accountPrep(world, exact);
  const { names } = exact;
  const found = findAccount(names, wanted);
  if (!('found' in found)) return found;
  const theirs = readCalls(world, found.found);
  if (theirs.calls.length > 0) return accountPrep(world, theirs);
  return { fault: 'unknown', known: names.filter((name) => !isSameName(name, found.found)) };
}

/** Before the calls of a day. @param now ISO 8601 with offset */
export async function prepareDay(world: PrepWorld, now: string): Promise<DayPrep> {
  const recent = recentRecords(world);
  const records = world.journal.readPromising();
  const calls = entriesByHeld(recent);
  const today = now.slice(0, 10);
  return {
    account: null,
    plan: openPlanOf(recent),
    promises: openPromisesOf(standingWithAmended(records)).filter((one) => isDue(one, now)),
    last: await lastCall(world, calls),
    said: lastSaid(calls.slice(-1)),
    callsToday: calls.filter(({ held }) => held.slice(0, 10) === today),
  };
}

// --- internal ---

/** What stands of the calls with an account. */
interface CallsWith {
  readonly calls: readonly EntryRecord[];
  /** Those, and the records that change them. */
  readonly ours: readonly JournalRecord[];
  /** Of all accounts, also where their calls count no more. */
  readonly names: readonly string[];
}

function readCalls({ journal }: PrepWorld, account: string): CallsWith {
  const names = new Set<string>();
  const records = journal.readCallsWith((name) => {
    names.add(name);
    return isSameName(name, account);
  });
  const all = standingWithAmended(records);
  for (const { call } of all.filter(isEntry)) if (call.account) names.add(call.account);
  const ours = all.filter((one) => !isEntry(one) || isSameName(one.call.account, account));
  return { calls: entriesByHeld(ours), ours, names: [...names] };
}

async function accountPrep(world: PrepWorld, { calls, ours }: CallsWith): Promise<AccountPrep> {
  return {
    account: calls.at(-1)?.call.account ?? '',
    plan: openPlan(world),
    promises: openPromisesOf(ours),
    last: await lastCall(world, calls),
    said: lastSaid(calls),
  };
}

function recentRecords({ journal }: PrepWorld): readonly JournalRecord[] {
  return recordsThatCount(journal.readRecent());
}

function openPlan(world: PrepWorld): OpenPlan | null {
  return openPlanOf(recentRecords(world));
}

/** An amendment stands for its entry also where that one was passed over. */
function standingWithAmended(all: readonly JournalRecord[]): readonly JournalRecord[] {
  const records = sortRecords(all).whole;
  const ids = new Set(records.map(({ id }) => id));
  const lacking = records.filter(isAmendment).filter(({ entry }) => !ids.has(entry.id));
  const entries = new Map(lacking.map(({ entry }) => [entry.id, entry]));
  return standingRecords([...records, ...entries.values()]);
}

function lastSaid(calls: readonly EntryRecord[]): EntryRecord | null {
  return calls.findLast(({ words }) => words?.sentence) ?? null;
}

/** What to say of an entry is computed anew, with its own questions and its own arithmetic. */
async function lastCall(
  { builtIn, copies }: PrepWorld,
  calls: readonly EntryRecord[],
): Promise<LastCall | null> {
  const entry = calls.at(-1);
  if (entry === undefined) return null;
  if (entry.arithmetic !== ARITHMETIC) return { entry, repeat: null, workOn: null };
  const hashes = Object.values(entry.rubrics).map(({ hash }) => hash);
  const areOurs = hashes.every((hash) => builtIn.some((one) => one.hash === hash));
  const sources = { builtIn, copies: areOurs ? NO_COPIES : await copies() };
  const rubrics = [...rubricsOf(entry, sources).values()];
  const audit = auditCall(rubrics, [], entry.answers, entry.call);
  return { entry, repeat: worthRepeating(audit.rubrics), workOn: toWorkOn(audit.rubrics) };
}

const NO_COPIES: Pick<RubricCopies, 'copyOf'> = { copyOf: () => null };
