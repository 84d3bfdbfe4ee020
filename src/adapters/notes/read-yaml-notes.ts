import { isUtf8 } from 'node:buffer';
import { withTextBelow } from '../../domain/note/check-note.ts';
import { type Position, problem } from '../../domain/problem.ts';
import type { WrittenNote } from '../../use-cases/ports/notes-port.ts';
import type { Places } from '../yaml/places.ts';
import { readStrictYaml } from '../yaml/read-strict-yaml.ts';
import { cutFrontMatter } from './front-matter.ts';
import { type NoteSource, readable, unreadable } from './written-notes.ts';

/**
 * YAML documents, one note each; a bad one harms no other.
 *
 * @param content as it came from the disk, so that a spreadsheet is called one
 */
export function* readYamlNotes(content: Uint8Array, source: NoteSource): Generator<WrittenNote> {
  const documents = documentsIn(source);
  if (!isUtf8(content)) {
    yield readYamlNote(content, source); // which says what it is instead
    return;
  }
  if (documents.length > 1) {
    for (const one of documents) yield readYamlNote(one.text, one);
    return;
  }
  const [{ linesAbove } = source] = documents;
  yield readYamlNote(content, { ...source, linesAbove });
}

/** Markdown: the facts between two lines of `---`, the rep's words below. */
export function readMarkdownNote(source: NoteSource): WrittenNote {
  const cut = cutFrontMatter(source.text);
  if (cut.kind !== 'cut') {
    const found = problem('no-front-matter', [], { isUnclosed: cut.kind === 'unclosed' });
    return unreadable([{ problem: found, at: TOP }], source);
  }
  return readFacts(cut.yaml, cut.below, source);
}

// --- internal ---

function readFacts(yaml: string, below: string, source: NoteSource): WrittenNote {
  const read = yaml.trim() === '' ? NO_FACTS : readStrictYaml(yaml);
  if (!read.ok) return unreadable(read.problems, source);
  const note = withTextBelow(read.value.value, below);
  const written = readable(note.ok ? note.value : null, source, () => read.value);
  if (note.ok) return written;
  return { ...written, read: { ok: false, problems: note.problems.map(written.place) } };
}

function readYamlNote(content: Uint8Array | string, source: NoteSource): WrittenNote {
  const read = readStrictYaml(content);
  if (!read.ok) return unreadable(read.problems, source);
  return readable(read.value.value, source, () => read.value);
}

/** Three hyphens or dots at the very beginning of a line part documents, whatever is around them. */
const MARK = /^(?:---|\.\.\.)(?=[ \t\r]|$)/;
const NOTHING_IN_IT = /^(?:\s*(?:#.*|---[ \t\r]*|\.\.\.[ \t\r]*)?(?:\n|$))*$/;

function documentsIn(source: NoteSource): readonly NoteSource[] {
  const documents: NoteSource[] = [];
  let lines: string[] = [];
  let linesAbove = 0;
  const end = (next: number) => {
    const text = lines.join('\n');
    if (!NOTHING_IN_IT.test(text)) documents.push({ ...source, text, linesAbove });
    lines = [];
    linesAbove = next;
  };
  for (const [index, line] of source.text.split('\n').entries()) {
    if (MARK.test(line)) end(index);
    lines.push(line);
  }
  end(0);
  return documents;
}

const TOP: Position = { line: 1, column: 1 };
const NOWHERE: Places = { locate: () => TOP, locateKey: () => TOP };
const NO_FACTS = { ok: true, value: { value: {}, ...NOWHERE } } as const;
