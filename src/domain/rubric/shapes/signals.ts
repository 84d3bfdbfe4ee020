/**
 * The signals a question may name: facts about a transcript, or about the journal, that can stand
 * beside its answer. Two come from the journal: `open-promises` and `last-plan`.
 */
export const SIGNALS = [
  'apologies',
  'concession-without-ask',
  'criteria-quote',
  'customer-actions',
  'customer-reasons',
  'dates-mentioned',
  'duration-vs-plan',
  'feeling-words',
  'first-pitch-time',
  'followup-questions',
  'instant-yes',
  'interruptions',
  'last-plan',
  'longest-monologue',
  'names-mentioned',
  'next-step-date',
  'numbers-by-customer',
  'open-promises',
  'pressure-words',
  'reflections',
  'speaker-balance',
  'talk-share',
  'we-you-ratio',
  'why-questions',
] as const;
