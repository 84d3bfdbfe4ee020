import { builtInRubric } from './built-in-rubrics.ts';

const ASKED = ['listening', 'empathy', 'persuasion', 'stewardship'].map(builtInRubric);

/**
 * Call notes as JSON lines, each with the facts of its call and an answer to all 24 questions, some
 * of them `na` and `dk`; the same for the same numbers.
 */
export function sampleNotes(count: number, seed = 1): string {
  const below = wholeNumbers(seed);
  const answer = (question: string, hasNa: boolean) => {
    const chance = below(100);
    return [question, chance < 3 ? 'dk' : chance < 6 && hasNa ? 'na' : 1 + below(5)];
  };
  const note = (_: unknown, i: number) => ({
    id: `call-${seed}-${i}`,
    call: {
      account: `Account ${below(5000)}`,
      contact: 'Kim Ito',
      when: `2026-0${1 + below(9)}-1${below(10)}T15:30:00+01:00`,
      type: 'discovery',
      minutes: below(60),
    },
    answers: Object.fromEntries(
      ASKED.map(({ id, questions }) => [
        id,
        Object.fromEntries(questions.map((one) => answer(one.id, one.na !== undefined))),
      ]),
    ),
  });
  return Array.from({ length: count }, (_, i) => `${JSON.stringify(note(_, i))}\n`).join('');
}

// --- internal ---

/** Whole numbers from 0 to below a limit. */
function wholeNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
}
