import { parse, stringify } from 'yaml';
import { problem } from '../../domain/problem.ts';
import type { FoundPack } from '../../use-cases/ports/packs-port.ts';
import type { PackFiles } from './pack-files.ts';
import { onePackText, type PackEntry } from './pack-text.ts';
import { readPackText } from './read-pack.ts';
import type { PackAtHand } from './taken-names.ts';

/**
 * The one file that a pack is mailed as. A rubric's own text is set in as it stands, and what
 * extends another is written out, so that it means the same wherever it is installed. Read back
 * before it is given out: a text that does not survive being set in is written anew. Null when it
 * does not read back as the same pack even so: then it is too large for one file.
 *
 * @param others what is at hand
 */
export function packInOneFile(found: FoundPack, others: readonly PackAtHand[]): string | null {
  for (const shape of [asItStands, writtenAnew]) {
    const text = onePackText(found.head(), entriesOf(found, shape));
    if (readsBack(text, found, others)) return text;
  }
  return null;
}

// --- internal ---

const NO_FILES: PackFiles = {
  nameOf: (file) => file,
  read: (name) => {
    return { ok: false, problems: [{ problem: problem('not-found', [], { name }), at: null }] };
  },
};

function asItStands(text: string): string {
  return text;
}

/** The text was read strictly before. */
function writtenAnew(text: string): string {
  return stringify(parse(text), { lineWidth: 0, aliasDuplicateObjects: false });
}

function entriesOf(
  { pack, rubrics }: FoundPack,
  shape: (text: string) => string,
): readonly PackEntry[] {
  return pack.rubrics.map((id) => {
    const own = rubrics.find(({ rubric }) => rubric.id === id);
    return own === undefined ? { id } : { text: shape(own.source()) };
  });
}

function readsBack(text: string, found: FoundPack, others: readonly PackAtHand[]): boolean {
  const read = readPackText('pack.yaml', Buffer.from(text), NO_FILES, others);
  return read.ok && factsOf(read.value) === factsOf(found);
}

function factsOf({ pack, rubrics }: FoundPack): string {
  return JSON.stringify([pack, rubrics.map(({ hash, rubric }) => [hash, rubric.version])]);
}
