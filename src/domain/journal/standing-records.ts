import {
  type AmendmentRecord,
  type EntryRecord,
  isAmendment,
  isEntry,
  isForgotten,
  isPromise,
  type JournalRecord,
} from './record.ts';

/**
 * The records that stand: entries as last amended, and nothing of what was forgotten, also where an
 * old copy of it came back. Amendments and what was forgotten are no longer among them.
 */
export function standingRecords(records: readonly JournalRecord[]): readonly JournalRecord[] {
  const gone = new Set(records.filter(isForgotten).flatMap(({ forgotten }) => forgotten));
  const left = records.filter(({ id }) => !gone.has(id));
  const amended = latestAmendments(left.filter(isAmendment), gone);
  return left
    .filter((record) => !isAmendment(record) && !isForgotten(record))
    .map((record) => (isEntry(record) ? (amended.get(record.id) ?? record) : record));
}

/**
 * Whether a record of ours has the parts that reading it takes. Cheaper than the schema, for the
 * start of a session, which a damaged line must not stop.
 */
export function isReadable(record: JournalRecord): boolean {
  if (isAmendment(record)) return isObject(record.entry) && isReadable(record.entry);
  if (isForgotten(record)) return Array.isArray(record.forgotten);
  if (isPromise(record)) return isDayOrNone(record.due);
  if (!isEntry(record)) return true;
  const { held, written, call, answers, rubrics, promises, words = {} } = record;
  const isDated = [held, written].every((time) => !Number.isNaN(Date.parse(time)));
  if (!isDated || ![call, answers, rubrics, words].every(isObject)) return false;
  const texts = [call.account, call.contact, call.type, words.sentence];
  return texts.every(isTextOrNone) && Array.isArray(promises) && promises.every(isPromiseMade);
}

// --- internal ---

function latestAmendments(
  amendments: readonly AmendmentRecord[],
  gone: ReadonlySet<string>,
): ReadonlyMap<string, EntryRecord> {
  const latest = new Map<string, AmendmentRecord>();
  for (const one of amendments) {
    const before = latest.get(one.entry.id);
    if (before === undefined || isLater(one, before)) latest.set(one.entry.id, one);
  }
  return new Map([...latest].filter(([id]) => !gone.has(id)).map(([id, one]) => [id, one.entry]));
}

function isLater(a: AmendmentRecord, b: AmendmentRecord): boolean {
  const apart = Date.parse(a.written) - Date.parse(b.written);
  return apart === 0 ? a.id > b.id : apart > 0;
}

function isPromiseMade(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, said, owner, what, due } = value as Readonly<Record<string, unknown>>;
  const isNamed = typeof id === 'string' && typeof said === 'string';
  return isNamed && [owner, what].every(isTextOrNone) && isDayOrNone(due);
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isDayOrNone(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
