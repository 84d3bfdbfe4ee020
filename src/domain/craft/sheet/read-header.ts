import { type Problem, problem } from '../../problem.ts';
import { isOneSlipAway } from '../../rubric/rules/one-slip-away.ts';
import { COLUMNS, columnNamed, type Sheet } from './sheet.ts';

/** Where each column stands, by its name. */
export type ColumnIndex = ReadonlyMap<string, number>;

/** Which columns a sheet has, and which of them are none of ours; or one problem of all of them. */
export function readHeader(sheet: Sheet): {
  readonly columns: ColumnIndex;
  readonly problems: readonly Problem[];
} {
  const misplaced = misplacedHeadings(sheet);
  if (misplaced !== null) return { columns: new Map(), problems: [misplaced] };
  const { header, rows } = sheet;
  const columns = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, written] of header.entries()) {
    const name = columnNamed(written);
    if (name === '') continue;
    const column = written.trim();
    if (columns.has(name)) problems.push(problem('repeated-column', [0, index], { column }));
    else if (!KNOWN.includes(name)) problems.push(unknownColumn(name, column, index));
    columns.set(name, columns.get(name) ?? index);
  }
  if (!columns.has('question')) return { columns, problems: problems.filter(isOfQuestions) };
  const unnamed = rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell, index) =>
      cell.trim() !== '' && (header[index] ?? '').trim() === ''
        ? [problem('cell-without-column', [row, index], {})]
        : [],
    ),
  );
  return { columns, problems: [...problems, ...unnamed] };
}

// --- internal ---

const KNOWN: readonly string[] = COLUMNS;

/** Above the headings there may be a title, a date, an empty row. */
const MOST_ABOVE = 10;

/** The row that names the columns, if it is not the first; or that none does. */
function misplacedHeadings({ header, rows }: Sheet): Problem | null {
  if (countKnown(header) > 1 && namesQuestions(header)) return null;
  const below = rows
    .slice(0, MOST_ABOVE)
    .find(({ cells }) => countKnown(cells) > 1 && namesQuestions(cells));
  if (below !== undefined) return problem('headings-below', [below.row, 0], {});
  return namesQuestions(header) ? null : problem('no-question-column', [0, 0], {});
}

function namesQuestions(cells: readonly string[]): boolean {
  return cells.some((cell) => meantColumn(columnNamed(cell)) === 'question');
}

function countKnown(cells: readonly string[]): number {
  return cells.filter((cell) => meantColumn(columnNamed(cell)) !== undefined).length;
}

function unknownColumn(name: string, column: string, index: number): Problem {
  const meant = meantColumn(name);
  const args = { column, known: KNOWN, ...(meant !== undefined && { meant }) };
  return problem('unknown-column', [0, index], args);
}

function isOfQuestions({ code, args }: Problem): boolean {
  return code === 'unknown-column' && args.meant === 'question';
}

/** Ours, or one of ours with more words around it, as in a heading: never as in a sentence. */
function meantColumn(name: string): string | undefined {
  if (KNOWN.includes(name)) return name;
  const words = name.split(/[^\p{L}\p{N}/]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const around = ` ${words.join(' ')} `;
  const inside = KNOWN.filter((one) => around.includes(` ${one} `));
  const longest = inside.toSorted((a, b) => b.length - a.length)[0];
  return longest ?? KNOWN.find((one) => one.length > 3 && isOneSlipAway(one, name));
}

const MOST_WORDS = 4;
