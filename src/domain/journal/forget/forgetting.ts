import { isSameName, nameFinder } from '../../same-name.ts';
import { type FoundEntry, findEntry } from '../find/find-entry.ts';
import { nearNames } from '../find/near-names.ts';
import type { JournalLine } from '../records/journal-line.ts';
import { type CallOnDisk, callsOnDisk } from '../records/known-versions.ts';
import { isForgotten, kindOfRecord } from '../records/record.ts';
import { type AboutGone, aboutGone, idIn, LONG_ID, standsIn } from './about-gone.ts';
import { ForgettingCount, type ForgettingTally } from './forgetting-count.ts';

/** Which calls are to be forgotten. */
export type ForgetWish =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'account'; readonly name: string }
  /** Held before that day, by the date where the call was held. */
  | { readonly by: 'before'; readonly day: string }
  /** Nothing more: only what was forgotten before, here or elsewhere, and is still on this disk. */
  | { readonly by: 'forgotten' };

/** The calls that were meant, as they stand; more copies and versions of them may be on the disk. */
export interface ForgetTarget {
  readonly calls: readonly Pick<CallOnDisk, 'id' | 'held' | 'when' | 'account'>[];
  /** Also lines and drafts that name it in plain text go. */
  readonly name: string | null;
  /** Ids of what was forgotten before, which goes too where it is still or again on the disk. */
  readonly before: ReadonlySet<string>;
  /** Where no call on the disk has that name: accounts that may have been meant. */
  readonly near: readonly NearAccount[];
}

/** An account and how many calls there are with it. */
export interface NearAccount {
  readonly name: string;
  readonly calls: number;
}

export type FoundTarget = ForgetTarget | { readonly fault: NoCall };
export type NoCall = Exclude<FoundEntry<Pick<CallOnDisk, 'id' | 'written'>>, { found: unknown }>;

/** Everything that goes, and what stays although it names the account. */
export interface Forgetting extends ForgettingTally {
  goes(line: JournalLine): boolean;
  /** Ids of the plans that only these calls carry. */
  readonly plans: ReadonlySet<string>;
  readonly about: AboutGone;
}

/** The calls that a wish means; a call goes when any version of it has the account's name. */
export function findTarget(scan: () => Iterable<JournalLine>, wish: ForgetWish): FoundTarget {
  const { calls, forgotten: before } = callsOnDisk(scan());
  const known = [...calls.values()].filter(({ id }) => !before.has(id)).sort(latestFirst);
  switch (wish.by) {
    case 'forgotten':
      return { calls: [], name: null, before, near: [] };
    case 'account': {
      const isMeant = ({ accounts }: CallOnDisk) =>
        [...accounts].some((account) => isSameName(account, wish.name));
      const near = [...calls.values()].some(isMeant) ? [] : nearAccounts(known, wish.name);
      return { calls: known.filter(isMeant), name: wish.name, before, near };
    }
    case 'before':
      return {
        calls: known.filter(({ held }) => held.slice(0, 10) < wish.day),
        name: null,
        before,
        near: [],
      };
    case 'id': {
      const found = findEntry(known, wish.id);
      if ('found' in found) return { calls: [found.found], name: null, before, near: [] };
      if (before.has(wish.id)) return { calls: [], name: null, before, near: [] };
      if (!isInDamage(scan(), wish.id)) return { fault: found };
      return {
        calls: [{ id: wish.id, held: '', when: null, account: null }],
        name: null,
        before,
        near: [],
      };
    }
  }
}

/**
 * What goes with these calls. Reads the lines twice.
 * @param scan the lines as they are now
 */
export function forgettingOf(scan: () => Iterable<JournalLine>, target: ForgetTarget): Forgetting {
  const { calls, forgotten } = callsOnDisk(scan());
  const gone = { calls: new Set(target.calls.map(({ id }) => id)), forgotten };
  const about = aboutGone(gone.calls, target.name);
  const { goes, plans } = predicate(calls, gone, about);
  const isNamed = target.name === null ? () => false : nameFinder(target.name);
  const tally = new ForgettingCount(forgotten);
  for (const line of scan()) {
    if (goes(line)) tally.going(line);
    else tally.staying(line, isNamed);
  }
  return { ...tally.result(), goes, plans, about };
}

/**
 * Whether a draft is about what is to be forgotten: of that call, or of an amendment to it. Events
 * are read without trusting them.
 */
export function isDraftOf(
  target: ForgetTarget,
  wish: ForgetWish,
  draft: { readonly id: string; readonly events: readonly unknown[]; readonly text: string },
): boolean {
  const events = draft.events as readonly Record<string, { account?: unknown; when?: unknown }>[];
  const of = [draft.id, ...events.map(({ amends }) => idIn(amends))];
  const gone = new Set([...target.calls.map(({ id }) => id), ...target.before]);
  if (of.some((id) => gone.has(id))) return true;
  if (events.length === 0 && aboutGone(gone, null).text(draft.text)) return true;
  if (wish.by === 'forgotten') return false;
  if (wish.by === 'id') return draft.id === wish.id;
  const facts = events.flatMap((event) => event.call ?? event.given ?? typedFacts(event));
  if (wish.by === 'before') {
    const begun = facts.findLast(({ when }) => when !== undefined)?.when ?? events[0]?.at;
    return typeof begun === 'string' && begun.slice(0, 10) < wish.day;
  }
  const accounts = facts.flatMap(({ account }) => (typeof account === 'string' ? account : []));
  if (accounts.some((account) => isSameName(account, wish.name))) return true;
  return accounts.length === 0 && nameFinder(wish.name)(draft.text);
}

// --- internal ---

/** What had been typed into the facts when the session was cut off: the account stands first. */
function typedFacts(
  event: Readonly<Record<string, unknown>>,
): { account?: unknown; when?: unknown }[] {
  const { step, fields } = event;
  return step === 'facts' && Array.isArray(fields) ? [{ account: fields[0] }] : [];
}

interface Gone {
  readonly calls: ReadonlySet<string>;
  /** What was forgotten before. */
  readonly forgotten: ReadonlySet<string>;
}

function latestFirst(a: CallOnDisk, b: CallOnDisk): number {
  return (Date.parse(b.held) || 0) - (Date.parse(a.held) || 0) || (a.id < b.id ? 1 : -1);
}

/** Whether what is left of a call names it by its whole id. */
function isInDamage(lines: Iterable<JournalLine>, id: string): boolean {
  if (id.length < LONG_ID) return false;
  for (const { record, text } of lines) if (record === null && standsIn(text(), id)) return true;
  return false;
}

function nearAccounts(calls: readonly CallOnDisk[], wanted: string): readonly NearAccount[] {
  const counts = new Map<string, number>();
  for (const { account } of calls) {
    if (account !== null) counts.set(account, (counts.get(account) ?? 0) + 1);
  }
  return nearNames(counts.keys(), wanted).map((name) => ({ name, calls: counts.get(name) ?? 0 }));
}

/** A plan carried on by a call that stays keeps its settlements. */
function predicate(
  calls: ReadonlyMap<string, CallOnDisk>,
  gone: Gone,
  about: AboutGone,
): Pick<Forgetting, 'goes' | 'plans'> {
  const isGone = (id: string) => gone.calls.has(id) || gone.forgotten.has(id);
  const all = [...calls.values()];
  const going = all.filter(({ id }) => isGone(id));
  const staying = all.filter(({ id }) => !isGone(id));
  const plans = onlyIn(going, staying, 'plans');
  const promises = onlyIn(going, staying, 'promises');
  const goes = ({ record, text }: JournalLine): boolean => {
    if (record === null) return about.text(text());
    if (isForgotten(record)) return false;
    if (isGone(record.id)) return true;
    const kind = kindOfRecord(record);
    if (kind === undefined) return about.record(record);
    const { call = '', plan = '', promise = '' } = kind.about(record);
    return isGone(call) || plans.has(plan) || promises.has(promise);
  };
  return { goes, plans };
}

function onlyIn(
  going: readonly CallOnDisk[],
  staying: readonly CallOnDisk[],
  part: 'plans' | 'promises',
): ReadonlySet<string> {
  const left = new Set(staying.flatMap((call) => [...call[part]]));
  return new Set(going.flatMap((call) => [...call[part]]).filter((id) => !left.has(id)));
}
