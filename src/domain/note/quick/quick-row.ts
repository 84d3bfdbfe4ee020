import type { Rubric } from '../../rubric/rubric.ts';
import { type Column, pathOf } from '../table/column.ts';
import type { TableShape } from '../table/table-shape.ts';
import { bytesOf, isText } from './byte-text.ts';
import { answerTaker, factTaker, type TakeCell, takeNothing, takeUnclear } from './quick-column.ts';
import { FACTS, type QuickHead } from './quick-head.ts';
import type { QuickRubric } from './quick-rubric.ts';
import { QUOTE } from './scan-value.ts';

export interface RowParts {
  readonly head: QuickHead;
  readonly quick: readonly QuickRubric[];
  /** All of them, also those that cannot be scored quickly. */
  readonly rubrics: readonly Rubric[];
  readonly only: string | undefined;
}

/**
 * Makes a function that reads a row of a table from its bytes, which are UTF-8 and end in a newline,
 * and hands on what its cells say.
 *
 * @returns takes where the row begins; gives where it ends, behind the newline, or -1 where it needs
 *   a closer look: something is wrong with it, or it is no note
 */
export function rowTaker(
  table: TableShape,
  parts: RowParts,
): (bytes: Uint8Array, at: number) => number {
  const { head, quick } = parts;
  const takers = takersOf(table, parts);
  const delimiter = table.delimiter.charCodeAt(0);
  const known = table.headings.findIndex((text) => /^[^"\r\n]+$/.test(text));
  const heading = bytesOf(table.headings[known] ?? '');
  if (known === -1 || delimiter > LAST_ASCII) return () => -1;
  return (bytes, start) => {
    head.begin(true);
    for (const rubric of quick) rubric.begin();
    let isTaken = false;
    for (let at = start, column = 0; ; column += 1) {
      const isQuoted = bytes[at] === QUOTE;
      const from = isQuoted ? at + 1 : at;
      const close = isQuoted ? quotedEnd(bytes, from) : bareEnd(bytes, from, delimiter);
      if (close === -1) return -1;
      const next = isQuoted ? bareEnd(bytes, close + 1, delimiter) : close;
      const isLast = bytes[next] === NEWLINE;
      const to =
        isLast && !isQuoted && bytes[close - 1] === RETURN && close > from ? close - 1 : close;
      if (to > from) {
        if (column >= takers.length) return -1;
        if (column === known && isText(heading, bytes, from, to)) return -1;
        const taken = (takers[column] as TakeCell)(bytes, from, to);
        if (taken === 'unclear') return -1;
        isTaken ||= taken === 'taken';
      }
      at = next + 1;
      if (isLast) return isTaken ? at : -1;
    }
  };
}

// --- internal ---

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const LAST_ASCII = 0x7f;

function takersOf(table: TableShape, parts: RowParts): readonly TakeCell[] {
  const paths = table.columns.map((column) => column && pathOf(column).join(' '));
  return table.columns.map((column, index) => {
    if (column === null) return takeNothing;
    const isAlone = paths.indexOf(paths[index] ?? null) === paths.lastIndexOf(paths[index] ?? null);
    return takerOf(column, isAlone, table, parts);
  });
}

function takerOf(
  column: Column,
  isAlone: boolean,
  { dates }: TableShape,
  { head, quick, rubrics, only }: RowParts,
): TakeCell {
  if (column.kind === 'fact') {
    const [first, second] = column.path;
    const fact = first === 'words' ? -1 : FACTS.indexOf(second ?? first);
    if (fact !== -1) return factTaker(fact, head, dates);
    return isAlone ? takeNothing : takeUnclear;
  }
  const rubric = rubrics.find(({ id }) => id === column.rubric);
  const own = quick.find(({ id }) => id === column.rubric);
  if (rubric === undefined || own === undefined) return takeUnclear;
  return answerTaker(own, rubric, column.question, only === undefined || only === rubric.id);
}

/** The closing quote; -1 where there is none, or the cell has quotes in it. */
function quotedEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === QUOTE) return bytes[at + 1] === QUOTE ? -1 : at;
  }
  return -1;
}

function bareEnd(bytes: Uint8Array, from: number, delimiter: number): number {
  let end = from;
  while (bytes[end] !== delimiter && bytes[end] !== NEWLINE) end += 1;
  return end;
}
