import type { PromiseChanges } from '../../../domain/journal/open-promises.ts';
import type { PromiseEnd, PromiseMade } from '../../../domain/journal/records/record.ts';
import { inert } from './escape.ts';

/** A task as Obsidian and Dataview know it: `- [ ] me: send the draft [due:: 2026-11-24]`. */
export function promiseLine({ id, said, due }: PromiseMade, changes: PromiseChanges): string {
  const now = { due, ...changes.get(id) };
  const box = now.end === undefined ? ' ' : BOXES[now.end];
  const day = now.due === undefined ? '' : ` [due:: ${inert(now.due)}]`;
  return `- [${box}] ${inert(said)}${day}`;
}

// --- internal ---

const BOXES: Readonly<Record<PromiseEnd, string>> = { kept: 'x', broken: '-', released: '-' };
