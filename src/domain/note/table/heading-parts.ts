import { headingKey } from '../../heading-key.ts';
import type { Column, KnownColumns } from './column.ts';

/**
 * What a heading says; form tools put a code of their own before a question, and a count behind the
 * wording of one that is asked again.
 */
export function columnsNamed(heading: string, known: KnownColumns): readonly Column[] {
  const key = headingKey(heading);
  const named = known.get(key) ?? known.get(headingKey(heading.replace(CODE, '')));
  return named ?? answersWorded(key.replace(COUNT, ''), known);
}

/**
 * The answers that a longer heading means by a part of it: form tools put the question of a grid
 * before each of its rows, "Rate this call [How much …?]", a group before a question, and an
 * explanation behind or below it.
 */
export function answersInside(heading: string, known: KnownColumns): readonly Column[] {
  const tail = heading.slice(-LONGEST);
  const rows = [...tail.matchAll(BEFORE_A_ROW)].slice(-MOST_PARTS);
  const parts = [
    heading.replace(EXPLAINED, ''),
    heading.trim().split('\n', 1)[0] ?? '',
    ...rows.map(({ index, 0: sign }) => tail.slice(index + sign.length)),
  ];
  for (const part of parts) {
    const key = headingKey(part);
    for (const one of [key, key.replace(COUNT, '')]) {
      const answers = answersWorded(one, known);
      if (answers.length > 0) return answers;
    }
  }
  return [];
}

// --- internal ---

/** What stands before the rows of a grid can be a page of instructions; the row is at the end. */
const LONGEST = 2000;
const MOST_PARTS = 50;
/** "G01Q02[SQ001]. ". */
const CODE = /^\s*[a-z]\w{0,30}(?:\[\w{1,30}\]){0,2}\.\s+/i;
const COUNT = /\s?\d{1,2}$/;
/** "(5 is the most)". */
const EXPLAINED = /\s\([^()]{1,200}\)[\s*:?]*$/;
/** "[row]", "grid - row", "grid.row", "grid >> row", "group/question". */
const BEFORE_A_ROW = /\[|>>|\/|\.|\s[-–—]\s/g;

/** By their wordings alone: an id behind something else can be one of a rubric that is not at hand. */
function answersWorded(key: string, known: KnownColumns): readonly Column[] {
  const named = key.includes(' ') ? (known.get(key) ?? []) : [];
  return named.every((column) => column.kind === 'answer' && headingKey(column.question) !== key)
    ? named
    : [];
}
