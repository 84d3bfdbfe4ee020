import { snap } from '../../audit/numbers.ts';
import { AIM_ANSWERS_NEEDED, POSTURE_ANSWERS_NEEDED, placeAt } from '../../audit/place.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { NOTE_FORMAT } from '../call-note.ts';
import { NOTE_KEYS, WORD_KEYS } from '../check-note.ts';
import type { Fields } from '../field-reader.ts';
import { SCORE_FORMAT } from '../score-of-note.ts';
import { countScore, type Spread, type Tally } from '../tally.ts';
import { Memo } from './memo.ts';
import { quickHead } from './quick-head.ts';
import { type NoteSums, QuickRubric } from './quick-rubric.ts';

export interface LoadedRubric {
  readonly rubric: Rubric;
  readonly hash: string;
}

export interface QuickWish {
  readonly rubrics: readonly LoadedRubric[];
  readonly required: readonly string[];
  /** Only this rubric is scored. */
  readonly only?: string;
  /** A value as JSON text on one line, harmless on a terminal. */
  readonly jsonOf: (value: unknown) => string;
}

/**
 * Makes a function that scores one note after the other, many times faster than `checkNote`,
 * `auditCall` and `scoreOfNote` together, and gives the very text of what they give. Of a note that
 * has problems, or with answers to a rubric that asks by `when`, it gives null: for those there is
 * the long way.
 *
 * @returns takes what `JSON.parse` made of a note, and the tally to count it in, which has the same
 *   rubrics
 */
export function quickScorer(wish: QuickWish): (note: unknown, tally: Tally) => string | null {
  // JavaScript puts keys that look like numbers first, and the text must be the very same.
  if (wish.rubrics.some(({ rubric }) => /^\d+$/.test(rubric.id))) return () => null;
  const quick = wish.rubrics.filter(isQuick).map((one) => new QuickRubric(one, wish.jsonOf));
  const byId = new Map(quick.map((one) => [one.id, one]));
  const required = wish.required.map((id) => byId.get(id) ?? null);
  const overallTexts = new Memo(String);
  return (note, tally) => {
    if (!isObject(note) || !isObject(note.answers) || !isOtherwisePlain(note)) return null;
    const head = quickHead(note, wish.jsonOf);
    if (head === null || !takeAnswers(note.answers, quick, byId, wish.only)) return null;
    const sums: NoteSums = { aims: 0, aimSum: 0, aimWeight: 0, postures: [], flags: [] };
    const rubrics = rubricTexts(quick, sums, tally);
    const overall = overallOf(required);
    if (overall !== null) countScore(tally.overall, overall);
    tally.notes += 1;
    tally.flags += sums.flags.length;
    return `${START}${head},"rubrics":{${rubrics}},"overall":${overallTexts.of(overall)},"place":${placeText(sums)},"flags":[${sums.flags.join(',')}],"problems":[]}\n`;
  };
}

// --- internal ---

const START = `{"format":"${SCORE_FORMAT}",`;

function isQuick({ rubric }: LoadedRubric): boolean {
  return rubric.questions.every(({ when }) => when === undefined);
}

/** Hands each rubric its answers; false where they need the long way. */
function takeAnswers(
  answers: Fields,
  quick: readonly QuickRubric[],
  byId: ReadonlyMap<string, QuickRubric>,
  only: string | undefined,
): boolean {
  for (const rubric of quick) rubric.isTaken = false;
  for (const id in answers) {
    const rubric = byId.get(id);
    const given = answers[id];
    if (rubric === undefined) return false;
    if (given === null) continue;
    if (!isObject(given) || !rubric.take(given)) return false;
    rubric.isTaken = only === undefined || only === id;
  }
  return true;
}

function rubricTexts(quick: readonly QuickRubric[], sums: NoteSums, tally: Tally): string {
  let rubrics = '';
  for (const rubric of quick) {
    if (!rubric.isTaken) continue;
    const text = rubric.scoreText(sums, tally.rubrics[rubric.id] as Spread);
    rubrics = rubrics === '' ? text : `${rubrics},${text}`;
  }
  return rubrics;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All but the answers and what the score repeats. */
function isOtherwisePlain(note: Fields): boolean {
  for (const key in note) {
    if (key === 'id' || key === 'call' || key === 'answers') continue;
    if (!isPlain(key, note[key])) return false;
  }
  return true;
}

function isPlain(key: string, value: unknown): boolean {
  if (value === null) return NOTE_KEYS.includes(key);
  if (key === 'format') return value === NOTE_FORMAT;
  if (key === 'words' && isObject(value)) return Object.entries(value).every(isWords);
  return typeof value === 'string' && NOTE_KEYS.includes(key);
}

function isWords([key, value]: readonly [string, unknown]): boolean {
  return WORD_KEYS.includes(key) && (value === null || typeof value === 'string');
}

function overallOf(required: readonly (QuickRubric | null)[]): number | null {
  let sum = 0;
  for (const rubric of required) {
    if (rubric === null || !rubric.isTaken || rubric.score === null) return null;
    sum += rubric.score;
  }
  return required.length === 0 ? null : snap(sum / required.length);
}

function placeText({ aims, aimSum, aimWeight, postures }: NoteSums): string {
  if (aims < AIM_ANSWERS_NEEDED || postures.length < POSTURE_ANSWERS_NEEDED) return 'null';
  return JSON.stringify(placeAt(snap(aimSum / aimWeight), postures));
}
