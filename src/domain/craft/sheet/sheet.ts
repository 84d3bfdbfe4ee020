/** A spreadsheet as text: its first row names the columns. */
export interface Sheet {
  readonly header: readonly string[];
  /** Rows below the header that are not empty. */
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** Its place in the sheet: the header is 0. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The columns of a sheet of questions, in the order in which we write them. */
export const COLUMNS = [
  ...['id', 'question', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'points', 'best', 'weight'],
  ...['short', 'na', 'low note', 'high note', 'under note', 'over note', 'practice', 'help'],
  ...['axis', 'signal', 'flag at most', 'flag at least', 'flag', 'formerly', 'source', 'kind'],
  ...['unit', 'min', 'max', 'when', 'title', 'notes'],
] as const;

/** Those that are written even if nothing stands in them. */
export const USUAL_COLUMNS: readonly string[] = [
  ...['id', 'question', '1', '2', '3', '4', '5', 'best', 'weight', 'short', 'na'],
  ...['low note', 'high note', 'under note', 'over note', 'practice'],
];

/** What the kind of a row says that is about the whole rubric. */
export const RUBRIC_ROW = 'rubric';

/** The name of a column, however it is spelt; as it was written if it is none of ours. */
export function columnNamed(written: string): string {
  const name = written
    .trim()
    .toLowerCase()
    .replace(/[_\s-]+/g, ' ');
  return ALIASES[name] ?? name;
}

// --- internal ---

const ALIASES: Readonly<Record<string, string>> = {
  ask: 'question',
  questions: 'question',
  'n/a': 'na',
  'does not apply': 'na',
  note: 'notes',
  low: 'low note',
  high: 'high note',
  under: 'under note',
  over: 'over note',
  'note low': 'low note',
  'note high': 'high note',
  'note under': 'under note',
  'note over': 'over note',
  'flag says': 'flag',
};
