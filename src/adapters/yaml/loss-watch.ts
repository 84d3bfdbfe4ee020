import { problem, type Slip } from '../../domain/problem.ts';
import { CURLY_START } from '../../domain/rubric/slips.ts';
import type { Found } from './found.ts';
import { MOST_PROBLEMS } from './limits.ts';

/**
 * Looks on while a text is taken apart, and sees what YAML is about to lose without a word: what
 * stands after an unquoted ` #`, and curly quotes, which are no quotes. A comment after a word or a
 * number (`weight: 2   # heavy`) is a comment.
 */
export class LossWatch {
  readonly found: Found[] = [];
  readonly #text: string;
  /** The unquoted text that this line ends with so far, if it does. */
  #plain: { readonly text: string; readonly offset: number } | null = null;

  /** @param text the whole text, to look up the key that a value belongs to */
  constructor(text: string) {
    this.#text = text;
  }

  /** Sees an unquoted text: a key or a value. */
  seePlain(text: string, offset: number): void {
    // The text of a block (after | or >) ends with its line end, and has no comment.
    this.#plain = text.endsWith('\n') ? null : { text, offset };
    if (text.length > 1 && CURLY_START.test(text) && CURLY_END.test(text)) {
      this.#lose('curly-quotes', text, offset);
    }
  }

  /** Sees any other part of the text. */
  see(type: string, lexeme: string, offset: number): void {
    if (type === 'space') return;
    if (type === 'comment' && this.#plain !== null) this.#seeComment(lexeme, this.#plain, offset);
    this.#plain = null;
  }

  #seeComment(comment: string, plain: { text: string; offset: number }, offset: number): void {
    const before = this.#text.slice(Math.max(0, plain.offset - LONGEST_KEY), plain.offset);
    const key = KEY_BEFORE.exec(before)?.[1];
    if (!isLoss(key, plain.text, comment)) return;
    this.#lose('text-after-hash', comment, offset);
  }

  #lose(slip: Slip, got: string, offset: number): void {
    if (this.found.length >= MOST_PROBLEMS) return;
    this.found.push({ problem: problem('slip', [], { slip, got }), offset });
  }
}

// --- internal ---

const CURLY_END = /[“”‟’"]$/;
const LONGEST_KEY = 80;
const KEY_BEFORE = /([\w.-]+)\s*:\s+$/;

/** Keys whose value is a sentence, however short; a number is a point's anchor. */
const SENTENCES = /^(?:title|about|ask|help|say|na|practice|low|high|under|over|source|\d+)$/;

function isLoss(key: string | undefined, text: string, comment: string): boolean {
  if (key !== undefined && SENTENCES.test(key)) return true;
  // `name: Deal #5`, but not `name: hardly  # the lowest`, nor `id: mine #kebab-case`.
  if (key === 'name' && /^#\S/.test(comment)) return true;
  return text.includes(' ');
}
