import type { ProblemCode } from '../../../domain/problem.ts';
import { visible } from '../text/visible.ts';
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
  'flag-off-scale': ({ at, min, max }) => noSuchAnswer(at, min, max),
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
  'when-off-scale': ({ at, min, max }) => noSuchAnswer(at, min, max),
  'when-without-number': () =>
    'That question is answered in words, so there is no at-most or at-least; use is, or neither.',
  'when-never': () => 'No answer fits all of this, so the question would never be asked.',
  'posture-needs-scale': () =>
    'Only a question on a scale can count towards posture; leave axis out here.',
  'practice-not-if-then': () =>
    'A practice says when and then what, such as "If they pause, then I wait for five seconds".',
  'nothing-to-score': () => 'None of these questions can be scored: all are of the kind text.',
  'already-there': ({ question }) =>
    `The rubric this one extends has a question ${quoted(question)}; use change, or choose another id.`,
  'kind-changed': () =>
    "A question's kind cannot be changed: remove the question, and add one with an id of its own.",
  'removed-but-needed': ({ question, by }) =>
    `${quoted(by)} is asked or not by the answer to ${quoted(question)}; remove both, or change its when.`,
  'extends-itself': () => 'A rubric cannot extend itself; give it an id of its own.',
  'extends-with-questions': () =>
    'A rubric that extends another has no questions of its own here; write new ones under add.',
  'only-when-extending': ({ key }) =>
    `${quoted(key)} is for a rubric that extends another: write extends: and its name, or leave it out.`,
  'count-with-base': ({ got, limit }) =>
    got === 0
      ? 'With these removed, no question is left; keep at least one.'
      : `With the questions of the rubric it extends, this has ${got}; ${limit} is the most.`,
  'extends-other-version': ({ rubric, written, here }) =>
    `This was written against ${visible(rubric)} ${visible(written)}; here it is ${visible(here)}. Look through it, then write extends-version: "${visible(here)}".`,
  'unknown-question': ({ question, known }) =>
    `This rubric has no question ${quoted(question)}${instead(question, known)}`,
  'nothing-expected': () =>
    'This test expects nothing, so it proves nothing: write a score or a band under expect.',
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
  | 'when-off-scale'
  | 'when-without-number'
  | 'when-never'
  | 'posture-needs-scale'
  | 'practice-not-if-then'
  | 'nothing-to-score'
  | 'already-there'
  | 'kind-changed'
  | 'removed-but-needed'
  | 'extends-itself'
  | 'extends-with-questions'
  | 'only-when-extending'
  | 'count-with-base'
  | 'extends-other-version'
  | 'unknown-question'
  | 'nothing-expected'
>;

const MISS = { under: 'fall short of it', over: 'go past it' } as const;

function noSuchAnswer(at: number, min: number, max: number): string {
  return `No answer here can be ${at}: answers go from ${min} to ${max}.`;
}
