import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { JournalRecord } from '../../domain/journal/record.ts';

/** sha256 over the RFC 8785 form of a record: the same whatever the order of its keys. */
export function contentOf(record: JournalRecord): string {
  return createHash('sha256')
    .update(canonicalize(record) ?? '', 'utf8')
    .digest('hex');
}
