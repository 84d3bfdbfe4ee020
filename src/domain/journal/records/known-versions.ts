import type { JournalLine } from './journal-line.ts';
import { isAmendment, isEntry, isForgotten, type JournalRecord } from './record.ts';

/** A call in all its versions: as first kept, as amended, in every copy, also where a part is damaged. */
export interface CallOnDisk {
  readonly id: string;
  /** As it stands. */
  readonly held: string;
  /** When it was entered, which amendments do not change. */
  readonly written: string;
  /** As it was said; null where it was not. */
  readonly when: string | null;
  readonly account: string | null;
  /** Of any version. */
  readonly accounts: ReadonlySet<string>;
  readonly plans: ReadonlySet<string>;
  readonly promises: ReadonlySet<string>;
}

/** One version of a call, read without trusting the line that holds it. */
export interface CallVersion {
  readonly id: string;
  readonly held: string;
  readonly written: string;
  readonly when: string | null;
  readonly account: string | null;
  readonly plan: string | null;
  readonly promises: readonly string[];
  /** Content hashes of what it was measured with. */
  readonly hashes: readonly string[];
}

/** All calls on the disk, and the ids that were forgotten. */
export function callsOnDisk(lines: Iterable<JournalLine>): {
  readonly calls: ReadonlyMap<string, CallOnDisk>;
  readonly forgotten: ReadonlySet<string>;
} {
  const calls = new Map<string, Gathered>();
  const forgotten = new Set<string>();
  for (const { record } of lines) {
    if (record === null) continue;
    if (isForgotten(record)) for (const id of listOf(record.forgotten)) forgotten.add(String(id));
    const version = versionIn(record);
    if (version === null) continue;
    const since = isAmendment(record) ? String(record.written) : '';
    const known = calls.get(version.id);
    if (known === undefined) calls.set(version.id, gathered(version, since));
    else addVersion(known, version, since);
  }
  return { calls, forgotten };
}

/** The version of a call that an entry or an amendment holds; null for other records. */
export function versionIn(record: JournalRecord): CallVersion | null {
  const entry = isAmendment(record) ? fieldsOf(record.entry) : isEntry(record) ? record : null;
  if (entry === null) return null;
  const { id, held, written, call, plan, promises, rubrics } = fieldsOf(entry);
  if (typeof id !== 'string') return null;
  return {
    id,
    held: textOr(held, ''),
    written: textOr(written, ''),
    when: textOr(fieldsOf(call).when, null),
    account: textOr(fieldsOf(call).account, null),
    plan: textOr(fieldsOf(plan).id, null),
    promises: listOf(promises).flatMap((one) => textOr(fieldsOf(one).id, null) ?? []),
    hashes: Object.values(fieldsOf(rubrics)).flatMap(
      (one) => textOr(fieldsOf(one).hash, null) ?? [],
    ),
  };
}

// --- internal ---

interface Gathered {
  id: string;
  held: string;
  readonly written: string;
  when: string | null;
  account: string | null;
  /** When the version that stands was amended; empty for an entry. */
  since: string;
  readonly accounts: Set<string>;
  readonly plans: Set<string>;
  readonly promises: Set<string>;
}

function gathered(version: CallVersion, since: string): Gathered {
  const { id, held, when, written, account } = version;
  const sets = {
    accounts: new Set<string>(),
    plans: new Set<string>(),
    promises: new Set<string>(),
  };
  const call = { id, held, when, written, account, since, ...sets };
  addVersion(call, version, '');
  return call;
}

function addVersion(call: Gathered, version: CallVersion, since: string): void {
  if (version.account !== null) call.accounts.add(version.account);
  if (version.plan !== null) call.plans.add(version.plan);
  for (const id of version.promises) call.promises.add(id);
  if (since === '' || !isLater(since, call.since)) return;
  call.held = version.held;
  call.when = version.when;
  call.account = version.account;
  call.since = since;
}

function isLater(a: string, b: string): boolean {
  return b === '' || Date.parse(a) > Date.parse(b);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOr<Other>(value: unknown, other: Other): string | Other {
  return typeof value === 'string' ? value : other;
}
