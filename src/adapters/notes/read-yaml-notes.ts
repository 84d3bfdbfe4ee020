import { withTextBelow } from '../../domain/note/check-note.ts';
import { type Position, problem } from '../../domain/problem.ts';
import type { WrittenNote } from '../../use-cases/ports.ts';
import type { Places } from '../yaml/places.ts';
import { readStrictYaml } from '../yaml/read-strict-yaml.ts';
import { cutFrontMatter } from './front-matter.ts';
import { type NoteSource, readable, unreadable } from './written-notes.ts';

/**
 * One YAML document.
 *
 * @param content as it came from the disk, so that a spreadsheet is called one
 */
export function readYamlNote(content: Uint8Array, source: NoteSource): WrittenNote {
  const read = readStrictYaml(content);
  if (!read.ok) return unreadable(read.problems, source);
  return readable(read.value.value, source, () => read.value);
}

/** Markdown: the facts between two lines of `---`, the rep's words below. */
export function readMarkdownNote(source: NoteSource): WrittenNote {
  const cut = cutFrontMatter(source.text);
  if (cut.kind !== 'cut') {
    const found = problem('no-front-matter', [], { isUnclosed: cut.kind === 'unclosed' });
    return unreadable([{ problem: found, at: TOP }], source);
  }
  const read = cut.yaml.trim() === '' ? NO_FACTS : readStrictYaml(cut.yaml);
  if (!read.ok) return unreadable(read.problems, source);
  const note = withTextBelow(read.value.value, cut.below);
  const written = readable(note.ok ? note.value : null, source, () => read.value);
  if (note.ok) return written;
  return { ...written, read: { ok: false, problems: note.problems.map(written.place) } };
}

// --- internal ---

const TOP: Position = { line: 1, column: 1 };
const NOWHERE: Places = { locate: () => TOP, locateKey: () => TOP };
const NO_FACTS = { ok: true, value: { value: {}, ...NOWHERE } } as const;
