import type { ProblemCode } from '../../../domain/problem.ts';
import { visible } from '../visible.ts';
import type { SentencesFor } from './sentences-for.ts';
import { counted, instead, quoted } from './words.ts';

/** What breaks a rule of rubrics or packs. */
export const ABOUT_RUBRICS: SentencesFor<AboutRubrics> = {
  'repeated-id': ({ id }) => `${quoted(id)} is used twice; give each its own id.`,
  'missing-anchor': ({ point }) =>
    `Point ${point} needs an anchor: the sentence that says what it looks like.`,
  'anchor-off-scale': ({ point, points }) =>
    `${quoted(point)} is no point of this scale, which goes from 1 to ${points}.`,
  'best-off-scale': ({ best, points }) =>
    `${best} is no point of this scale, which goes from 1 to ${points}; it can also be high or low.`,
  'missing-side-note': ({ side }) =>
    `Best lies inside this scale, so its notes need ${quoted(side)}: what it meant to ${MISS[side]}.`,
  'side-note-without-ideal': ({ side }) =>
    `${quoted(side)} is only for a question whose best lies inside its scale; use low or high.`,
  'low-high-note-on-ideal': ({ side }) =>
    `${quoted(side)} is not used where best lies inside the scale; use under and over.`,
  'flag-without-threshold': () => 'A flag needs at-most or at-least: the answers that raise it.',
  'flag-off-scale': ({ at, min, max }) =>
    `No answer here can be ${at}: answers go from ${min} to ${max}.`,
  'bands-start': () => 'The first band must start at 0.',
  'bands-order': ({ from, before }) =>
    `Bands go upwards: this one starts at ${from}, and the one before it at ${before}.`,
  'band-name-repeated': ({ name }) => `Two bands are called ${quoted(name)}.`,
  'short-too-few': ({ short, of }) =>
    `The short form has ${short} of ${counted(of, 'question')}; a score needs at least half of them.`,
  'when-not-earlier': ({ question, known }) =>
    known.length === 0
      ? `${quoted(question)} is not asked before this question, which is the first.`
      : `${quoted(question)} is not asked before this question${instead(question, known)}`,
  'ideal-outside': ({ min, max }) =>
    `The ideal band must go upwards and lie from ${min} to ${max}.`,
  'min-not-below-max': ({ min, max }) => `The min (${min}) must be below the max (${max}).`,
  'reserved-answer': ({ got }) =>
    `${quoted(got)} has a meaning of its own in every question; choose another id.`,
  'nothing-to-score': () => 'None of these questions can be scored: all are of the kind text.',
  'already-there': ({ question }) =>
    `The rubric this one extends has a question ${quoted(question)}; use change, or choose another id.`,
  'kind-changed': () =>
    "A question's kind cannot be changed: remove the question, and add one with an id of its own.",
  'extends-other-version': ({ rubric, written, here }) =>
    `This was written against ${visible(rubric)} ${visible(written)}; here it is ${visible(here)}. Look through it, then write extends-version: "${visible(here)}".`,
  'unknown-question': ({ question, known }) =>
    `This rubric has no question ${quoted(question)}${instead(question, known)}`,
};

// --- internal ---

type AboutRubrics = Extract<
  ProblemCode,
  | 'repeated-id'
  | 'missing-anchor'
  | 'anchor-off-scale'
  | 'best-off-scale'
  | 'missing-side-note'
  | 'side-note-without-ideal'
  | 'low-high-note-on-ideal'
  | 'flag-without-threshold'
  | 'flag-off-scale'
  | 'bands-start'
  | 'bands-order'
  | 'band-name-repeated'
  | 'short-too-few'
  | 'when-not-earlier'
  | 'ideal-outside'
  | 'min-not-below-max'
  | 'reserved-answer'
  | 'nothing-to-score'
  | 'already-there'
  | 'kind-changed'
  | 'extends-other-version'
  | 'unknown-question'
>;

const MISS = { under: 'fall short of it', over: 'go past it' } as const;
