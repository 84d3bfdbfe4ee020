import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** sha256 over the RFC 8785 form of a value, such as a record: the same whatever the order of its keys. */
export function contentOf(value: object): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '', 'utf8')
    .digest('hex');
}
