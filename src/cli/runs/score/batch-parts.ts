import type {
  InputKind,
  NamedFile,
  NoteFiles,
  NoteInputs,
  NoteReading,
  NoteShare,
  OpenedNotes,
} from '../../../use-cases/ports/notes-port.ts';

/** A part of a batch, in the order of the notes: a share, or notes that only this thread can read. */
export type BatchPart = {
  /** Of the files, that it takes care of. */
  readonly bytes: number;
} & ({ readonly share: NoteShare } | { readonly notes: NoteInputs });

export interface SizedFile extends NamedFile {
  /** Bytes; null where nobody knows. */
  readonly size: number | null;
}

/** Parts a batch: pieces of what is long, and of what is short some dozens of files. */
export async function* batchParts(
  files: readonly SizedFile[],
  reading: NoteReading,
  notes: Pick<NoteFiles, 'open'>,
): AsyncGenerator<BatchPart> {
  let short: SizedFile[] = [];
  for (const file of files) {
    const joins = isShort(file, reading.input);
    if (joins) short.push(file);
    if (joins && short.length < MOST_FILES) continue;
    if (short.length > 0) yield filesOf(short);
    short = [];
    if (!joins) yield* partsOf(await notes.open(file.name, reading), file.size ?? 0);
  }
  if (short.length > 0) yield filesOf(short);
}

/**
 * What scoring takes, as long as so many bytes of JSON lines.
 *
 * @param kind of the file; null where nobody knows
 */
export function costOf(kind: InputKind | null, bytes: number): number {
  if (kind === 'yaml' || kind === 'markdown') return A_FILE + A_YAML_BYTE * bytes;
  if (kind === 'json') return A_FILE + bytes;
  return kind === 'csv' || kind === 'tsv' ? A_ROWS_BYTE * bytes : bytes;
}

// --- internal ---

/** Files in one share. */
const MOST_FILES = 32;
/** A file of more bytes is read by itself. */
const MOST_BYTES = 1 << 18;

/** To open and to read a file as a whole. */
const A_FILE = 20 << 10;
/** A byte of YAML has to be understood. */
const A_YAML_BYTE = 60;
/** A byte of a table holds more of a note. */
const A_ROWS_BYTE = 6;

const WHOLE: ReadonlySet<InputKind | null> = new Set(['json', 'yaml', 'markdown']);

function isShort({ kind, size }: SizedFile, input: InputKind | undefined): boolean {
  return WHOLE.has(input ?? kind) && size !== null && size <= MOST_BYTES;
}

function filesOf(files: readonly SizedFile[]): BatchPart {
  const bytes = files.reduce((sum, { size }) => sum + (size ?? 0), 0);
  return { bytes, share: { kind: 'files', files: files.map(({ name }) => name) } };
}

async function* partsOf(opened: OpenedNotes, size: number): AsyncGenerator<BatchPart> {
  if (opened.kind === 'notes') {
    yield { bytes: size, notes: opened.notes };
    return;
  }
  const { warnings, shares, isPacked, close } = opened;
  if (warnings.length > 0) yield { bytes: 0, notes: [{ kind: 'notice', problems: warnings }] };
  let left = size;
  let problems: typeof warnings = [];
  try {
    for await (const share of shares) {
      const bytes = isPacked ? 0 : Math.min(share.bytes.length, left);
      left -= bytes;
      yield { bytes, share };
    }
  } finally {
    problems = await close();
  }
  yield { bytes: left, notes: problems.length > 0 ? [{ kind: 'no-file', problems }] : [] };
}
