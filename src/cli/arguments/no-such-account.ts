import type { FoundAccount } from '../../domain/journal/find/find-account.ts';
import { nearest } from '../render/text/did-you-mean.ts';
import { visible } from '../render/text/visible.ts';
import { UsageError } from '../shell/exit-codes.ts';

/** Why no account is meant by what was asked for, and what would do. */
export function noSuchAccount(
  fault: Exclude<FoundAccount, { found: unknown }>,
  wanted: string,
): UsageError {
  const asked = `"${visible(wanted)}"`;
  if (fault.fault === 'ambiguous') {
    const names = some(fault.candidates);
    return new UsageError(`${asked} begins several accounts. Say more of it: ${names}.`);
  }
  const near = nearest(wanted, fault.known);
  const hint = near === undefined ? '' : ` Did you mean ${visible(near)}?`;
  return new UsageError(`no call with ${asked} is in the journal.${hint}`);
}

// --- internal ---

function some(names: readonly string[]): string {
  const named = names.slice(0, 5).map(visible);
  const more = names.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
