import type { Hit, ListedEntry } from '../../../domain/journal/find/gather-hits.ts';
import type { EntryFacts } from '../../../domain/schemas/entry-facts.ts';

/** What `journal list --json` and `journal search --json` tell of a call. */
export function hitFacts({ call, found }: Hit): EntryFacts {
  return found.length === 0 ? entryFacts(call) : { ...entryFacts(call), found };
}

/** What `journal list --json` tells of an entry. */
export function entryFacts(entry: ListedEntry): EntryFacts {
  const { id, held, written, rater, mode, call, overall, place } = entry;
  const scores = Object.fromEntries(
    Object.entries(entry.rubrics).map(([rubric, { score }]) => [rubric, score]),
  );
  const format = 'aftercall/entry-facts@1';
  return { format, id, held, written, rater, mode, call, scores, overall, place };
}
