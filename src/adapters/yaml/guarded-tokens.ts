import { CST, Lexer, Parser } from 'yaml';
import { type Problem, problem } from '../../domain/problem.ts';
import type { Found } from './found.ts';
import { MOST_DEPTH, MOST_NODES, MOST_PROBLEMS } from './limits.ts';
import { LossWatch } from './loss-watch.ts';

/** What the cheap half of reading gives: tokens for the costly half, or why it must not start. */
export interface GuardedTokens {
  readonly tokens: readonly CST.Token[];
  readonly refused: readonly Found[];
  /** Where each quoted text starts, in rising order. */
  readonly quotes: readonly number[];
  /** What was lost without a word, as far as it was seen. */
  readonly losses: readonly Found[];
}

/**
 * Takes a text apart and refuses what we never accept: anchors, aliases, tags, directives, more
 * than one document, deep nesting, too many values. This half is linear; composing what is refused
 * here would take many seconds or the whole stack.
 */
export function guardedTokens(text: string): GuardedTokens {
  const parser = new Parser();
  const guard = new Guard(text);
  const tokens: CST.Token[] = [];
  let isScalarNext = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (isScalarNext) guard.seePlain(lexeme, parser.offset);
    else guard.see(lexeme, parser.offset);
    isScalarNext = !isScalarNext && lexeme === CST.SCALAR;
    for (const token of parser.next(lexeme)) {
      guard.seeToken(token);
      tokens.push(token);
    }
    guard.seeDepth(parser.stack.length, parser.offset);
    if (guard.isFull) return guard.result(tokens);
  }
  for (const token of parser.end()) tokens.push(token);
  return guard.result(tokens);
}

// --- internal ---

type Feature = 'anchor' | 'alias' | 'tag' | 'directive';

const FEATURES: Readonly<Record<string, Feature>> = {
  anchor: 'anchor',
  alias: 'alias',
  tag: 'tag',
  'directive-line': 'directive',
};
/** Most of what there is, so that it pays to look no further. */
const NEVER_REFUSED: ReadonlySet<string> = new Set(['space', 'newline', 'comment']);
const VALUES: ReadonlySet<string> = new Set([
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'block-scalar-header',
  'flow-map-start',
  'flow-seq-start',
]);
/** Each of these parts or starts an entry, so that there are at least as many values. */
const ENTRIES: ReadonlySet<string> = new Set([
  'comma',
  'seq-item-ind',
  'map-value-ind',
  'explicit-key-ind',
]);
/** Besides values, the parser's stack holds the document and may hold the text it is reading. */
const NOT_NESTING = 2;

/** An asterisk by itself names nothing: it is a bullet. */
function refusal(feature: Feature, lexeme: string): Problem {
  if (lexeme === '*') return problem('slip', [], { slip: 'bullet', got: lexeme });
  return problem('yaml-feature', [], { feature });
}

class Guard {
  isFull = false;
  readonly #found: Found[] = [];
  readonly #quotes: number[] = [];
  readonly #counts = new Map<string, number>();
  #syntaxErrors = 0;
  #documents = 0;
  #isInDocument = false;
  readonly #watch: LossWatch;

  constructor(text: string) {
    this.#watch = new LossWatch(text);
  }

  seePlain(text: string, offset: number): void {
    this.#watch.seePlain(text, offset);
  }

  see(lexeme: string, offset: number): void {
    const type = CST.tokenType(lexeme);
    if (type === null) return;
    this.#watch.see(type, lexeme, offset);
    if (NEVER_REFUSED.has(type)) return;
    const feature = FEATURES[type];
    if (feature !== undefined) this.#refuse(refusal(feature, lexeme), offset);
    if (type === 'single-quoted-scalar' || type === 'double-quoted-scalar') {
      this.#quotes.push(offset);
    }
    this.#seeDocument(type, offset);
    if (VALUES.has(type)) this.#count('value', offset);
    if (ENTRIES.has(type)) this.#count(type, offset);
  }

  /** Enough syntax errors to report: whatever follows is the same again. */
  seeToken({ type }: CST.Token): void {
    if (type === 'error') this.#syntaxErrors += 1;
    if (this.#syntaxErrors >= MOST_PROBLEMS) this.isFull = true;
  }

  seeDepth(stack: number, offset: number): void {
    if (stack <= MOST_DEPTH + NOT_NESTING) return;
    this.#stop(problem('too-deep', [], { limit: MOST_DEPTH }), offset);
  }

  result(tokens: readonly CST.Token[]): GuardedTokens {
    return { tokens, refused: this.#found, quotes: this.#quotes, losses: this.#watch.found };
  }

  #seeDocument(type: string, offset: number): void {
    if (type === 'doc-end') this.#isInDocument = false;
    const isStart = type === 'doc-start' || (VALUES.has(type) && !this.#isInDocument);
    if (!isStart) return;
    this.#isInDocument = true;
    this.#documents += 1;
    if (this.#documents < 2) return;
    this.#stop(problem('yaml-feature', [], { feature: 'several documents' }), offset);
  }

  #count(what: string, offset: number): void {
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    if (count <= MOST_NODES) return;
    this.#stop(problem('too-many-nodes', [], { limit: MOST_NODES }), offset);
  }

  #refuse(found: Problem, offset: number): void {
    this.#found.push({ problem: found, offset });
    if (this.#found.length >= MOST_PROBLEMS) this.isFull = true;
  }

  #stop(found: Problem, offset: number): void {
    if (!this.isFull) this.#found.push({ problem: found, offset });
    this.isFull = true;
  }
}
