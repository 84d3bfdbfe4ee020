import type { ProblemCode } from '../../../domain/problem.ts';
import { visible } from '../text/visible.ts';
import type { SentencesFor } from './sentences-for.ts';
import { quoted } from './words.ts';

/** What a coach should know of a rubric that can be used as it is. */
export const ABOUT_WORDING: SentencesFor<AboutWording> = {
  'asks-two-things': () =>
    'This may ask two things at once: which one would the answer be about? Consider two questions.',
  'anchor-too-wide': ({ columns, limit }) =>
    `This is ${columns} characters wide and breaks a line of 80 columns; ${limit} fit.`,
  'note-sets-task': ({ got }) =>
    `A note says what happened on the call and sets no task: ${quoted(got)}. A task belongs in practice.`,
  'note-about-person': ({ got }) =>
    `A note speaks of the call, not of the person: ${quoted(got)}. Say what was done or said.`,
  'pivotal-tie': ({ weight, first }) =>
    `${quoted(first)} has the weight ${weight} too, and comes first, so the plan starts from that one.`,
  'same-ask': ({ question }) => `${quoted(question)} asks the very same; reword one of them.`,
  'left-to-fill-in': ({ got }) => `This is still to be filled in: ${quoted(got)}.`,
  'call-type-slip': ({ got, known }) =>
    `${quoted(got)} is none of the usual call types; did you mean ${quoted(known)}?`,
  'when-without-test': () =>
    'This condition says no answer, so it holds for any: add is, at-most or at-least, or take it out.',
  'when-on-text': ({ question }) =>
    `${quoted(question)} is answered in free words, which hardly ever are just those of a condition: ask by a question with fixed answers.`,
  'earns-nothing': () =>
    'No option here earns any points: give one more than 0, or make this a question of the kind text.',
  'same-option': ({ option }) =>
    `This says the same as the option ${quoted(option)}; reword one of them, or take it out.`,
  'flag-always': () =>
    'Every answer raises this flag, so it tells nothing: move its at-most or at-least.',
  'same-id-in-file': ({ id, file }) =>
    `${quoted(id)} is the id of ${visible(file)} too, so only one of them can be used: give one another id.`,
  'unseen-character': ({ got }) =>
    got === '\n'
      ? 'This text has a line end in it, which is shown as \\n; write it on one line, in double quotes.'
      : `This text holds a character that nobody can see, which is shown as ${visible(got)}; take it out.`,
};

// --- internal ---

type AboutWording = Extract<
  ProblemCode,
  | 'asks-two-things'
  | 'anchor-too-wide'
  | 'note-sets-task'
  | 'note-about-person'
  | 'pivotal-tie'
  | 'same-ask'
  | 'left-to-fill-in'
  | 'call-type-slip'
  | 'when-without-test'
  | 'when-on-text'
  | 'earns-nothing'
  | 'same-option'
  | 'flag-always'
  | 'same-id-in-file'
  | 'unseen-character'
>;
