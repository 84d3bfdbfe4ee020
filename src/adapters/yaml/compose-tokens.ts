import { Composer, type CST, type Document } from 'yaml';

/**
 * The document that tokens make, with what is wrong in it; strict, YAML 1.2, core schema.
 *
 * @param length of the text
 */
export function composeTokens(tokens: readonly CST.Token[], length: number): Document.Parsed {
  const limit = Error.stackTraceLimit;
  // A hostile text makes 100,000 error objects; their stack traces would be most of the time.
  Error.stackTraceLimit = 0;
  try {
    const [document] = new Composer(OPTIONS).compose(tokens, true, length);
    return document as Document.Parsed;
  } finally {
    Error.stackTraceLimit = limit;
  }
}

// --- internal ---

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  stringKeys: true,
  // Its own check compares every key with every other; ours is in plain-value.ts.
  uniqueKeys: false,
  merge: false,
  resolveKnownTags: false,
  logLevel: 'silent',
} as const;
