import { findAccount } from '../domain/journal/find-account.ts';
import { UsageError } from './exit-codes.ts';
import { nearest } from './render/did-you-mean.ts';
import { visible } from './render/visible.ts';

/** The account meant, as it is spelled in the journal. @throws UsageError when there is none */
export function knownAccount(accounts: Iterable<string>, wanted: string): string {
  const found = findAccount(accounts, wanted);
  if ('found' in found) return found.found;
  const asked = `"${visible(wanted)}"`;
  if (found.fault === 'ambiguous') {
    throw new UsageError(
      `${asked} begins several accounts. Say more of it: ${some(found.candidates)}.`,
    );
  }
  const near = nearest(wanted, found.known);
  const hint = near === undefined ? '' : ` Did you mean ${visible(near)}?`;
  throw new UsageError(`no call with ${asked} is in the journal.${hint}`);
}

// --- internal ---

function some(names: readonly string[]): string {
  const named = names.slice(0, 5).map(visible);
  const more = names.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
