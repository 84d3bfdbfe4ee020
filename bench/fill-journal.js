import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a journal of so many entries of about 1.5 KB, one call an hour, without an open plan.
 * @param like an entry that was really kept, whose answers and scores all take; without it both are made up
 */
export function fillJournal(dataFolder, count, like = {}) {
  mkdirSync(join(dataFolder, 'journal'), { recursive: true });
  const { answers, rubrics, overall, place, flags, call } = like;
  const facts = call === undefined ? {} : { call };
  const measured =
    like.id === undefined ? {} : { answers, rubrics, overall, place, flags, ...facts };
  const lines = Array.from(
    { length: count },
    (_, i) => `${JSON.stringify({ ...entry(i), ...measured })}\n`,
  );
  writeFileSync(join(dataFolder, 'journal', '2026.bench.jsonl'), lines.join(''));
}

// --- internal ---

const FIRST_HOUR = Date.UTC(2014, 0, 1);

function entry(i) {
  const at = new Date(FIRST_HOUR + i * 3_600_000);
  const when = `${at.toISOString().slice(0, 19)}+00:00`;
  const time = at.getTime().toString(16).padStart(12, '0');
  return {
    format: 'aftercall/entry@1',
    id: `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(i).padStart(12, '0')}`,
    written: when,
    held: when,
    rater: 'self',
    mode: 'quick',
    call: { account: `Account ${i % 400}`, contact: `Contact ${i % 900}`, type: 'discovery', when },
    answers: {
      listening: { 'talk-share': (i % 5) + 1, 'gave-it-back': ((i >> 1) % 5) + 1, 'cut-in': 2 },
      empathy: { 'said-their-side': 4, 'answered-feeling': 'na', 'personal-stake': (i % 5) + 1 },
      persuasion: { 'whose-reason': ((i >> 2) % 5) + 1, 'cost-of-waiting': 3, pressure: 1 },
      stewardship: { promises: 5, 'plain-about-limits': 4, 'different-interests': 3 },
    },
    words: { sentence: `We lose about ${i % 50} days a year to this, and nobody notices.` },
    rubrics: Object.fromEntries(
      ['listening', 'empathy', 'persuasion', 'stewardship'].map((id) => [id, score(i)]),
    ),
    overall: (i * 7) % 100,
    place: null,
    flags: [],
    plan: null,
    promises: [],
    arithmetic: 1,
    pace: { questions: 12, questionSeconds: 110, otherSeconds: 120 },
  };
}

function score(i) {
  return {
    score: (i * 7) % 100,
    band: 'mostly',
    answered: 3,
    of: 6,
    na: 0,
    dk: 0,
    version: '1.0.0',
    hash: '0'.repeat(64),
    scoringHash: '1'.repeat(64),
  };
}
