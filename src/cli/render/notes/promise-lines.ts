import {
  isPromise,
  type JournalRecord,
  type PromiseEnd,
  type PromiseMade,
  type PromiseRecord,
} from '../../../domain/journal/record.ts';
import { inert } from './escape.ts';

/** What became of each promise, by its id: the latest that was said of its end and of its day. */
export type PromiseChanges = ReadonlyMap<string, Pick<PromiseRecord, 'end' | 'due'>>;

export function promiseChanges(records: readonly JournalRecord[]): PromiseChanges {
  const changes = new Map<string, Pick<PromiseRecord, 'end' | 'due'>>();
  const inOrder = records
    .filter(isPromise)
    .toSorted((a, b) => Date.parse(a.written) - Date.parse(b.written));
  for (const { promise, end, due } of inOrder) {
    const said = { ...(end !== undefined && { end }), ...(due !== undefined && { due }) };
    changes.set(promise, { ...changes.get(promise), ...said });
  }
  return changes;
}

/** A task as Obsidian and Dataview know it: `- [ ] me: send the draft [due:: 2026-11-24]`. */
export function promiseLine({ id, said, due }: PromiseMade, changes: PromiseChanges): string {
  const now = { due, ...changes.get(id) };
  const box = now.end === undefined ? ' ' : BOXES[now.end];
  const day = now.due === undefined ? '' : ` [due:: ${inert(now.due)}]`;
  return `- [${box}] ${inert(said)}${day}`;
}

// --- internal ---

const BOXES: Readonly<Record<PromiseEnd, string>> = { kept: 'x', broken: '-', released: '-' };
