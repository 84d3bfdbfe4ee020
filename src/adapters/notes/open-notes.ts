import { inFile, type PlacedProblem, problem } from '../../domain/problem.ts';
import type {
  InputKind,
  NoteInput,
  NoteReading,
  OpenedNotes,
} from '../../use-cases/ports/notes-port.ts';
import { type OpenedInput, openInput } from '../files/open-input.ts';
import type { Peeked } from '../files/peeked.ts';
import { STDIN } from '../files/read-input.ts';
import { lineShares } from './line-shares.ts';
import { kindByName, noteKind } from './note-kind.ts';
import { readWhole } from './read-whole.ts';
import type { StandardInput } from './standard-input.ts';
import { openTable } from './table/open-table.ts';

/**
 * Opens a file of call notes, or standard input for `-`, as what it holds. Standard input is taken
 * for JSON lines unless it begins as another kind does.
 */
export async function openNotes(
  name: string,
  stdin: StandardInput,
  reading: NoteReading,
): Promise<OpenedNotes> {
  const isLines = name === STDIN && reading.input === undefined && (await stdin.holdsLines());
  const opened = await openInput(name, stdin);
  if (!opened.ok) return { kind: 'notes', notes: noFile(opened.problems) };
  return openedNotes(name, opened.value, isLines ? { ...reading, input: 'jsonl' } : reading);
}

/** What an opened file holds. */
export async function openedNotes(
  file: string,
  opened: OpenedInput,
  reading: NoteReading,
): Promise<OpenedNotes> {
  const { content, isPacked } = opened;
  const kind = reading.input ?? (await kindOf(file, content));
  const close = () => closed(file, opened);
  if (kind === 'jsonl') {
    const shares = lineShares(file, content.pieces());
    return { kind: 'shares', shares, warnings: [], isPacked, close };
  }
  if (kind !== 'csv' && kind !== 'tsv') {
    return { kind: 'notes', notes: closing(readWhole(file, kind, content), close) };
  }
  const table = await openTable(file, content, { ...reading, input: kind });
  if (table.ok && table.value !== null) {
    return { kind: 'shares', ...table.value, isPacked, close };
  }
  const faults = await close();
  const problems = table.ok ? emptyTable(file) : table.problems;
  return { kind: 'notes', notes: [problems, faults].flatMap(noFile) };
}

// --- internal ---

/** The notes of a file, which is closed behind them; then what was wrong with it. */
async function* closing(
  notes: AsyncIterable<NoteInput>,
  close: () => Promise<readonly PlacedProblem[]>,
): AsyncGenerator<NoteInput> {
  let faults: readonly PlacedProblem[] = [];
  try {
    yield* notes;
  } finally {
    faults = await close();
  }
  yield* noFile(faults);
}

const HEAD = 1 << 16;

/** Lines are not waited for longer than must be: they may come through a pipe, one now and then. */
async function kindOf(file: string, content: Peeked): Promise<InputKind> {
  if (kindByName(file) === 'jsonl') return 'jsonl';
  const head = await content.head(HEAD);
  return noteKind(file, head, head.length < HEAD);
}

async function closed(file: string, { content, fault }: OpenedInput) {
  await content.close();
  const found = fault();
  return found === null ? [] : [inFile(file, found)];
}

/** Nothing at all may come through a pipe. */
function emptyTable(file: string): readonly PlacedProblem[] {
  return file === STDIN ? [] : [inFile(file, problem('empty', [], { what: 'file' }))];
}

function noFile(problems: readonly PlacedProblem[]): readonly NoteInput[] {
  return problems.length === 0 ? [] : [{ kind: 'no-file', problems }];
}
