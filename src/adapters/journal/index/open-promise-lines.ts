import type { WantedCalls } from '../../../use-cases/ports.ts';
import type { IndexedFile } from './indexed-file.ts';
import { dayNumber } from './line-facts.ts';

export interface PromisesAsked extends Pick<WantedCalls, 'account' | 'dueBy'> {
  /** Hashes of the ids of records that count no more. */
  readonly gone: ReadonlySet<number>;
}

/** The entries on which something was promised that is still open, as the first bytes of their lines. */
export function openPromiseLines(
  indexed: readonly IndexedFile[],
  asked: PromisesAsked,
): ReadonlyMap<IndexedFile, readonly number[]> {
  const moved = movedToBy(indexed, asked);
  const asking = indexed.map((file) => ({ file, promises: asksFor(file, asked, moved) }));
  const open = new Set(asking.flatMap(({ promises }) => promises.map(({ id }) => id)));
  if (open.size > 0) withoutEnded(open, indexed, asked.gone);
  return new Map(
    asking.map(({ file, promises }) => [
      file,
      promises.filter(({ id }) => open.has(id)).map(({ from }) => from),
    ]),
  );
}

// --- internal ---

interface PromiseAt {
  readonly id: number;
  readonly from: number;
}

/** Promises that some later record gave a day by which they are due. */
function movedToBy(indexed: readonly IndexedFile[], { dueBy }: PromisesAsked): ReadonlySet<number> {
  const moved = new Set<number>();
  if (dueBy === undefined) return moved;
  const last = dayNumber(dueBy);
  for (const { facts } of indexed) {
    facts.tables.changes.each((row, at) => {
      const due = row[at + 1] as number;
      if (due > 0 && due <= last) moved.add(row[at] as number);
    });
  }
  return moved;
}

function asksFor(
  { facts }: IndexedFile,
  { account, dueBy }: PromisesAsked,
  moved: ReadonlySet<number>,
): readonly PromiseAt[] {
  const number = account === undefined ? undefined : facts.numberOf(account);
  if (account !== undefined && number === undefined) return [];
  const last = dueBy === undefined ? null : dayNumber(dueBy);
  const found: PromiseAt[] = [];
  facts.tables.promises.each((row, at) => {
    if (number !== undefined && row[at + 2] !== number) return;
    const [id, due] = [row[at] as number, row[at + 1] as number];
    if (last !== null && !((due > 0 && due <= last) || moved.has(id))) return;
    found.push({ id, from: row[at + 3] as number });
  });
  return found;
}

function withoutEnded(
  open: Set<number>,
  indexed: readonly IndexedFile[],
  gone: ReadonlySet<number>,
): void {
  for (const { facts } of indexed) {
    facts.tables.changes.each((row, at) => {
      if (row[at + 2] === 1 && !gone.has(row[at + 3] as number)) open.delete(row[at] as number);
    });
  }
}
