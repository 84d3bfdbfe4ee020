import type { KeptMany } from '../../../../use-cases/score/keep-notes.ts';
import { grouped, groupedCount } from '../../text/grouped.ts';
import { visible } from '../../text/visible.ts';

/** What became of notes that were to be kept, in one sentence. */
export function keptNotes({ kept, here, forgotten, empty }: KeptMany, folder: string): string {
  const rest = [
    here > 0 && `${grouped(here)} there already`,
    forgotten > 0 && `${grouped(forgotten)} forgotten before and left out`,
    empty > 0 && `${grouped(empty)} without anything to keep`,
  ].filter(Boolean);
  const said = [`Kept ${groupedCount(kept, 'note')} in ${visible(folder)}`, rest.join(', ')];
  return `${said.filter(Boolean).join('; ')}.`;
}
