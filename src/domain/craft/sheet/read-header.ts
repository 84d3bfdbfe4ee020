import { type Problem, problem } from '../../problem.ts';
import { COLUMNS, columnNamed, type Sheet } from './sheet.ts';

/** Where each column stands, by its name. */
export type ColumnIndex = ReadonlyMap<string, number>;

/** Which columns a sheet has, and which of them are none of ours. */
export function readHeader({ header, rows }: Sheet): {
  readonly columns: ColumnIndex;
  readonly problems: readonly Problem[];
} {
  const columns = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, written] of header.entries()) {
    const name = columnNamed(written);
    if (name === '') continue;
    const column = written.trim();
    if (columns.has(name)) problems.push(problem('repeated-column', [0, index], { column }));
    else if (!KNOWN.includes(name)) {
      problems.push(problem('unknown-column', [0, index], { column, known: KNOWN }));
    }
    columns.set(name, columns.get(name) ?? index);
  }
  if (!columns.has('question')) problems.push(problem('no-question-column', [0, 0], {}));
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
