import type { Place } from '../../../domain/audit/kept-audit.ts';

/** How a call looked, in a sentence about the call. */
export function placeInWords({ name, swing }: Place): string {
  return `${PLACE_WORDS[name]}${swing ? ' It both gave way and pressed.' : ''}`;
}

// --- internal ---

const PLACE_WORDS: Readonly<Record<Place['name'], string>> = {
  ally: 'This call looked like two allies at work: their result, side by side.',
  'errand-runner': 'This call looked like an errand: their result, but from below.',
  trader: 'This call looked like a trade: side by side, for our own number.',
  supplicant: 'This call looked like a plea: for our own number, from below.',
  preacher: 'This call looked like a sermon: their result, but from above.',
  pusher: 'This call looked like a push: for our own number, from above.',
};
