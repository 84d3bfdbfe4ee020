import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { contentPart, scoringPart } from '../../domain/rubric/hashed-parts.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';

/** sha256 over the RFC 8785 form of everything but tests and version: 64 hexadecimal digits. */
export function contentHash(rubric: Rubric): string {
  return hashOf(contentPart(rubric));
}

/** sha256 over the RFC 8785 form of what can move a score. */
export function scoringHash(rubric: Rubric): string {
  return hashOf(scoringPart(rubric));
}

// --- internal ---

function hashOf(value: object): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '', 'utf8')
    .digest('hex');
}
