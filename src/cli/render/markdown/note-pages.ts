import type { PromiseChanges } from '../../../domain/journal/open-promises.ts';
import type { EntryRecord } from '../../../domain/journal/records/record.ts';
import { nameKey } from '../../../domain/same-name.ts';
import type { EntryView } from '../../../use-cases/journal/show-entry.ts';
import type { FoundNote, NotePage } from '../../../use-cases/ports/export-port.ts';
import { accountBody, accountFront } from './account-note.ts';
import { callBody, callFront } from './call-note.ts';
import { type NoteToName, noteNames } from './note-names.ts';
import { safeName } from './safe-name.ts';

export interface NotesToMake {
  /** By when the calls were held, the latest first. */
  readonly views: readonly EntryView[];
  readonly changes: PromiseChanges;
  readonly found: readonly FoundNote[];
  readonly withWords: boolean;
}

/** A note for each call and one for each account that links to them. */
export function notePages(notes: NotesToMake): readonly NotePage[] {
  const latestFirst = notes.views.map(({ entry }) => entry);
  const accounts = byAccount(latestFirst);
  const accountNames = noteNames('accounts', accounts.map(accountToName), notes.found);
  const callNames = noteNames('calls', latestFirst.toReversed().map(callToName), notes.found);
  const nameOf = ({ id }: EntryRecord) => callNames.get(id) ?? id;
  const calls = notes.views.map((view): NotePage => {
    const { id, call } = view.entry;
    const accountNote = accountNames.get(accountKey(call.account) ?? '') ?? null;
    const whole = { ...view, ...notes, accountNote };
    const front = callFront(whole);
    return { kind: 'calls', name: nameOf(view.entry), about: id, front, body: callBody(whole) };
  });
  const ofAccounts = accounts.map(({ key, account, entries }): NotePage => {
    const front = accountFront(entries);
    const body = accountBody(account, entries, nameOf);
    return { kind: 'accounts', name: accountNames.get(key) ?? key, about: key, front, body };
  });
  return [...calls, ...ofAccounts];
}

/** Notes that are not ours and stand where one of the pages would. */
export function clashes(
  pages: readonly NotePage[],
  found: readonly FoundNote[],
): readonly FoundNote[] {
  const wanted = new Set(pages.map(placeOf));
  return found.filter((note) => note.about === null && wanted.has(placeOf(note)));
}

/** Notes of ours about calls and accounts that are no longer among the pages. */
export function leftBehind(
  pages: readonly NotePage[],
  found: readonly FoundNote[],
): readonly FoundNote[] {
  const told = new Set(pages.map(({ kind, about }) => `${kind} ${about}`));
  return found.filter(({ kind, about }) => about !== null && !told.has(`${kind} ${about}`));
}

// --- internal ---

interface Account {
  readonly key: string;
  readonly account: string;
  readonly entries: readonly EntryRecord[];
}

function accountKey(account: string | undefined): string | undefined {
  const key = nameKey(account ?? '');
  return key === '' ? undefined : key;
}

function byAccount(latestFirst: readonly EntryRecord[]): readonly Account[] {
  const accounts = new Map<string, { account: string; entries: EntryRecord[] }>();
  for (const entry of latestFirst) {
    const { account = '' } = entry.call;
    const key = accountKey(account);
    if (key === undefined) continue;
    const known = accounts.get(key) ?? { account, entries: [] };
    known.entries.push(entry);
    accounts.set(key, known);
  }
  // The account met first comes first, so that numbers given to equal names stay.
  return [...accounts].map(([key, one]) => ({ key, ...one })).toReversed();
}

function accountToName({ key, account }: Account): NoteToName {
  return { about: key, wanted: safeName(account, 'An account') };
}

function callToName({ id, held, call }: EntryRecord): NoteToName {
  return { about: id, wanted: `${held.slice(0, 10)} ${safeName(call.account ?? '', 'A call')}` };
}

function placeOf({ kind, name }: FoundNote): string {
  return `${kind}/${nameKey(name)}`;
}
