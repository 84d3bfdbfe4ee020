import { fold } from './fold.ts';

/**
 * What the heading of a column is compared by: without case, accents, punctuation of any kind, the
 * number and the star that form tools put around a question, and a range such as "(1-5)" behind it.
 */
export function headingKey(heading: string): string {
  return fold(heading.slice(0, LONGEST))
    .replace(TAGS, ' ')
    .replace(ENTITIES, ' ')
    .replace(RANGE, '')
    .replace(NUMBER, '')
    .replace(NOT_WORDS, ' ')
    .trim();
}

// --- internal ---

/** No question is longer; a cell that was put in the first row by mistake can be. */
const LONGEST = 2000;
const TAGS = /<\/?[a-z][^<>]{0,200}>/g;
/** A sign as pages write it: a space, a quote, a dash. None is part of a word. */
const ENTITIES = /&(?:nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|[nm]dash|#x?[\da-f]{2,4});/g;
const RANGE = /[([]\s*\d{1,2}\s*(?:-|–|—|to|\.\.|\/)\s*\d{1,2}\s*[)\]][\s*:?]*$/;
const NUMBER = /^\s*(?:q\s*)?\d{1,3}\s*[.):]\s+/;
const NOT_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
