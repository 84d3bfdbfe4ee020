import { warning } from '../../problem.ts';
import { isEnglish } from '../rubric.ts';
import type { RubricRule } from './rule.ts';

/**
 * A question that asks two things has no honest answer when one was done and the other was not.
 * Told from the words alone, so it looks only for what is hardly ever one thing: two question
 * marks, a second "did you", and two of a rep's acts joined by "and" or "or".
 */
export const asksAreOneThing: RubricRule = (rubric) =>
  isEnglish(rubric)
    ? rubric.questions.flatMap(({ ask }, index) =>
        isTwoThings(ask) ? [warning('asks-two-things', ['questions', index, 'ask'], {})] : [],
      )
    : [];

// --- internal ---

const TWO_MARKS = /\?.*\?/s;
const HELPERS = 'did|do|does|were|was|are|is|have|had|could|would|can|will';
const SECOND_CLAUSE = new RegExp(
  `\\b(?:${HELPERS}) (?:you|they|we|it|the|this|that) [^.?;]*?,? (?:and|or) (?:(?:what|how|why|when|who|which|where)\\b[^.?;]* )?(?:${HELPERS}) (?:you|they|we|it|the|this|that)\\b`,
  'i',
);

const ACTS =
  'listen|ask|tell|say|confirm|summari[sz]e|explain|agree|wait|thank|write|prepare|repeat|acknowledge|propose|suggest|invite|find|learn|give|discuss|mention|understand|send|follow|keep|speak|introduce|describe|persuade|convince|respond|negotiate|verify|clarify|admit|apologi[sz]e';
/** These are nouns as well, and acts only with what they are done to. */
const ACTS_OR_NOUNS =
  'check|offer|answer|note|plan|show|present|test|name|set|book|schedule|close|challenge|share|address|review|handle|help|talk|pause|promise|quote|praise|push|open|start|end|stop';
const DONE_TO =
  'a|an|the|their|your|our|them|him|her|it|this|that|to|what|how|why|if|whether|for|back|about|with|next';

/** One of several in a row ("apologise, thank or flatter") is one thing, so no comma before "or". */
const TWO_ACTS = new RegExp(
  `\\b(?:did|do|could|would|can|will|have|had) (?:you|we|the two of you) (?:[^.?;]*? and|[^.?;,]*? or) (?:then |also |\\w+ly )?(?:(?:${ACTS})\\b|(?:${ACTS_OR_NOUNS}) (?:${DONE_TO})\\b)`,
  'i',
);

function isTwoThings(ask: string): boolean {
  if (TWO_MARKS.test(ask)) return true;
  if (!/ (?:and|or) /i.test(ask)) return false;
  return TWO_ACTS.test(ask) || SECOND_CLAUSE.test(ask);
}
