import type { Hit, ListedEntry } from '../../../domain/journal/find/gather-hits.ts';
import type { EntryJson } from '../../../domain/schemas/entry-facts.ts';

/** What `journal list --json` and `journal search --json` tell of a call. */
export function hitJson({ call, found }: Hit): EntryJson {
  return found.length === 0 ? entryJson(call) : { ...entryJson(call), found };
}

/** What `journal list --json` tells of an entry. */
export function entryJson(entry: ListedEntry): EntryJson {
  const { id, held, written, rater, mode, call, overall, place } = entry;
  const scores = Object.fromEntries(
    Object.entries(entry.rubrics).map(([rubric, { score }]) => [rubric, score]),
  );
  const format = 'aftercall/entry-facts@1';
  return { format, id, held, written, rater, mode, call, scores, overall, place };
}
