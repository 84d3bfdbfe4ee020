import type { WrittenQuestion } from '../../rubric/written-question.ts';

/** What a rubric begins with where no question was given: examples, to be replaced. */
export const STARTER_QUESTIONS: readonly WrittenQuestion[] = [
  {
    id: 'their-reasons',
    ask: 'Who said why this is worth doing?',
    anchors: { 1: 'Only I did', 3: 'I did, and they agreed', 5: 'They did, in their own words' },
    best: 'high',
    weight: 2,
    practice: 'If I am about to name a reason, then I first ask what has changed for them.',
  },
  {
    id: 'talk-share',
    ask: 'How much of the talking was yours?',
    anchors: { 1: 'Very little', 3: 'A bit less than half', 5: 'More than two thirds' },
    best: 3,
    notes: {
      under: 'The customer carried this call alone.',
      over: 'Most of the talking on this call was on our side.',
    },
  },
  {
    id: 'next-step',
    ask: 'How clear was the next step at the end?',
    anchors: { 1: 'There was none', 3: 'A step, but no date', 5: 'A step, a name and a date' },
    best: 'high',
    na: 'the matter was closed on this call',
  },
];

/** The ends of a scale of which only the question was given, to be replaced. */
export const USUAL_ANCHORS = { 1: 'Not at all', 5: 'From beginning to end' } as const;
