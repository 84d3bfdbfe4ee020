import type { PlacedProblem } from '../../../domain/problem.ts';
import type { NoteInputs, OpenedNotes } from '../../../use-cases/ports/notes-port.ts';
import type {
  InputKind,
  NamedFile,
  NoteInput,
  NoteReading,
} from '../../../use-cases/ports/ports.ts';
import type { ScoreTask } from '../../../use-cases/score/score-task.ts';
import type { World } from '../../shell/world.ts';

/** A share of a batch, in the order of the notes. */
export type Share = {
  /** Of the files, that it takes care of. */
  readonly bytes: number;
  /** Lines are counted anew from here. */
  readonly isTop: boolean;
} & ({ readonly task: ScoreTask } | { readonly notes: NoteInputs });

export interface SizedFile extends NamedFile {
  /** Bytes; null where nobody knows. */
  readonly size: number | null;
}

/**
 * Parts a batch into shares that threads can take: pieces of what is long, and of what is short some
 * dozens of files.
 */
export async function* sharesOf(
  files: readonly SizedFile[],
  reading: NoteReading,
  world: Pick<World, 'openNotes'>,
): AsyncGenerator<Share> {
  let short: SizedFile[] = [];
  for (const [index, file] of files.entries()) {
    const joins = isShort(file, reading.input);
    if (joins) short.push(file);
    if (joins && short.length < MOST_FILES) continue;
    if (short.length > 0) yield shareOf(short);
    short = [];
    if (!joins) yield* inOneFile(await world.openNotes(file.name, reading), file, index);
  }
  if (short.length > 0) yield shareOf(short);
}

/** What the notes of a file are scored as: lines and tables are cut, all else is read as a whole. */
export function taskOf({ kind }: NamedFile, input: InputKind | undefined): ScoreTask['kind'] {
  return TASKS[input ?? kind ?? 'jsonl'];
}

// --- internal ---

/** Files in one share. */
const MOST_FILES = 32;
/** A file of more bytes is a share of its own. */
const MOST_BYTES = 1 << 18;

const TASKS: Readonly<Record<InputKind, ScoreTask['kind']>> = {
  ...{ jsonl: 'lines', csv: 'rows', tsv: 'rows' },
  ...{ json: 'files', yaml: 'files', markdown: 'files' },
};

function isShort(file: SizedFile, input: InputKind | undefined): boolean {
  return taskOf(file, input) === 'files' && file.size !== null && file.size <= MOST_BYTES;
}

function shareOf(files: readonly SizedFile[]): Share {
  const bytes = files.reduce((sum, { size }) => sum + (size ?? 0), 0);
  return { bytes, isTop: true, task: { kind: 'files', files: files.map(({ name }) => name) } };
}

async function* inOneFile(
  opened: OpenedNotes,
  { name, size }: SizedFile,
  table: number,
): AsyncGenerator<Share> {
  if (opened.kind === 'notes') {
    yield { bytes: size ?? 0, isTop: true, notes: opened.notes };
    return;
  }
  let isTop = true;
  let left = size ?? 0;
  const share = (task: ScoreTask, length: number): Share => {
    const bytes = opened.isPacked ? 0 : Math.min(length, left);
    left -= bytes;
    const part = { bytes, isTop, task };
    isTop = false;
    return part;
  };
  let problems: readonly PlacedProblem[] = [];
  try {
    if (opened.kind === 'lines') {
      for await (const chunk of opened.chunks) {
        yield share({ kind: 'lines', chunk, file: name }, chunk.bytes.length);
      }
    } else {
      const { plan, warnings, chunks } = opened.table;
      if (warnings.length > 0) yield told([{ kind: 'notice', problems: warnings }], 0);
      for await (const chunk of chunks) {
        yield share({ kind: 'rows', chunk, plan, table }, chunk.bytes.length);
      }
    }
  } finally {
    problems = await opened.close();
  }
  yield told(problems.length > 0 ? [{ kind: 'no-file', problems }] : [], left);
}

function told(notes: readonly NoteInput[], bytes: number): Share {
  return { bytes, isTop: true, notes };
}
