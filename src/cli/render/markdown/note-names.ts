import { nameKey } from '../../../domain/same-name.ts';
import type { FoundNote, NoteKind } from '../../../use-cases/ports/export-port.ts';

/** A note that is to have a name, and the one it would like. */
export interface NoteToName {
  readonly about: string;
  readonly wanted: string;
}

/**
 * A name for each note of a kind, by what it is about. A note that is there keeps its name, so that
 * links to it stay good; of several that want the same one, the later get a number. A note that is
 * not ours is not stepped around: whoever writes has to look for it.
 */
export function noteNames(
  kind: NoteKind,
  notes: readonly NoteToName[],
  found: readonly FoundNote[],
): ReadonlyMap<string, string> {
  const ours = found.filter((note) => note.kind === kind && note.about !== null).toReversed();
  const kept = new Map(ours.map(({ about, name }) => [String(about), name]));
  const taken = new Set(ours.map(({ name }) => nameKey(name)));
  return new Map(
    notes.map(({ about, wanted }) => {
      const name = kept.get(about) ?? freeName(wanted, taken);
      taken.add(nameKey(name));
      return [about, name];
    }),
  );
}

// --- internal ---

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(nameKey(name)); n += 1) name = `${wanted} (${n})`;
  return name;
}
