import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { root } from './machine.ts';

/**
 * Scoring once more, as plainly as it can be written, straight from the words of the format and
 * without any code of the program: for the built-in rubrics, which ask on scales alone. `hash` is
 * left out of what it gives.
 */

export type PlainAnswer = number | 'na' | 'dk' | null;
export type PlainAnswers = Readonly<Record<string, Readonly<Record<string, PlainAnswer>>>>;

export interface PlainQuestion {
  readonly id: string;
  readonly best: 'high' | 'low' | number;
  readonly points?: number;
  readonly weight?: number;
  readonly na?: string;
  readonly axis?: 'aim' | 'posture';
  readonly flag?: {
    readonly 'at-most'?: number;
    readonly 'at-least'?: number;
    readonly say: string;
  };
}

export interface PlainRubric {
  readonly id: string;
  readonly version: string;
  readonly questions: readonly PlainQuestion[];
  readonly bands?: readonly { readonly from: number; readonly name: string }[];
}

const yaml = (name: string) => parse(readFileSync(`${root}/rubrics/${name}.yaml`, 'utf8'));

/** In the order of their pack. */
export const plainRubrics: readonly PlainRubric[] = (yaml('pack').rubrics as string[]).map(yaml);
const REQUIRED: readonly string[] = ['listening', 'empathy', 'persuasion', 'stewardship'];

for (const { questions, id } of plainRubrics) {
  const odd = questions.find((one) => 'kind' in one || 'when' in one);
  if (odd !== undefined) throw new Error(`${id}.${odd.id} asks otherwise than on a plain scale`);
}
const there = readdirSync(`${root}/rubrics`).filter((name) => /^(?!pack).*\.yaml$/.test(name));
if (there.length !== plainRubrics.length) throw new Error('a rubric is not in the pack');

export function plainScore(answers: PlainAnswers) {
  const asked = plainRubrics.filter(({ id }) => id in answers);
  const scores = asked.map((rubric) => [rubric.id, scoreOf(rubric, answers[rubric.id] ?? {})]);
  const rubrics = Object.fromEntries(scores) as Record<string, ReturnType<typeof scoreOf>>;
  const four = REQUIRED.map((id) => rubrics[id]?.score ?? null);
  const overall = four.includes(null)
    ? null
    : ninth(four.reduce<number>((sum, one) => sum + (one ?? 0), 0) / 4);
  return { rubrics, overall, place: placeOf(answers), flags: flagsOf(asked, answers) };
}

// --- internal ---

const BANDS = [
  { from: 0, name: 'hardly' },
  { from: 25, name: 'in places' },
  { from: 50, name: 'mostly' },
  { from: 75, name: 'throughout' },
];

/**
 * To nine decimals, half up, so that what binary fractions leave behind is gone. Not `toFixed`, which
 * looks at the exact binary value: the mean of four such scores often lies on a half.
 */
function ninth(value: number): number {
  return Math.floor(value * 1e9 + 0.5) / 1e9;
}

function scoreOf(
  { questions, bands = BANDS, version }: PlainRubric,
  answers: PlainAnswers[string],
) {
  const of = questions.length;
  const given = questions.filter(({ id }) => typeof answers[id] === 'number');
  const count = (word: string) => questions.filter(({ id }) => answers[id] === word).length;
  const weigh = (some: readonly PlainQuestion[]) =>
    some.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const counts = { answered: given.length, of, na: count('na'), dk: count('dk'), version };
  const no = (reason: string) => ({ score: null, reason, ...counts });
  if (counts.answered + counts.na + counts.dk === 0) return no('nothing-asked');
  if (given.length * 2 < of || given.length < Math.min(3, of)) return no('too-few-answers');
  if (weigh(given) * 2 < weigh(questions)) return no('too-little-weight');
  const sum = given.reduce(
    (total, one) => total + earned(one, answers[one.id] as number) * (one.weight ?? 1),
    0,
  );
  const score = ninth(sum / weigh(given));
  const band = bands.filter(({ from }) => from <= score).at(-1)?.name;
  return { score, band, ...counts };
}

/** The straight way from either end of the scale to the best point on it. */
function earned({ best, points = 5 }: PlainQuestion, answer: number): number {
  const top = best === 'high' ? points : best === 'low' ? 1 : best;
  if (answer === top) return 100;
  return answer < top
    ? (100 * (answer - 1)) / (top - 1)
    : (100 * (points - answer)) / (points - top);
}

function flagsOf(asked: readonly PlainRubric[], answers: PlainAnswers) {
  const all = [];
  for (const { id: rubric, questions } of asked) {
    for (const { id: question, flag } of questions) {
      const answer = answers[rubric]?.[question];
      if (flag === undefined || typeof answer !== 'number') continue;
      const { 'at-most': most = -1, 'at-least': least = 99, say } = flag;
      if (answer <= most || answer >= least) all.push({ rubric, question, say });
    }
  }
  return all;
}

function placeOf(answers: PlainAnswers) {
  const on = (axis: string) =>
    plainRubrics.flatMap(({ id, questions }) =>
      questions.flatMap((question) => {
        const answer = answers[id]?.[question.id];
        return question.axis === axis && typeof answer === 'number' ? [{ question, answer }] : [];
      }),
    );
  const [aims, postures] = [on('aim'), on('posture').map(({ answer }) => 50 * (answer - 3))];
  if (aims.length < 4 || postures.length < 3) return null;
  const weight = aims.reduce((sum, { question }) => sum + (question.weight ?? 1), 0);
  const earnedInAll = aims.reduce(
    (sum, { question, answer }) => sum + earned(question, answer) * (question.weight ?? 1),
    0,
  );
  const aim = ninth(earnedInAll / weight);
  const posture = ninth(postures.reduce((sum, one) => sum + one, 0) / postures.length);
  const names =
    aim >= 50 ? ['errand-runner', 'ally', 'preacher'] : ['supplicant', 'trader', 'pusher'];
  const name = names[posture < -33 ? 0 : posture > 33 ? 2 : 1];
  const swing = postures.some((one) => one <= -50) && postures.some((one) => one >= 50);
  return { aim, posture, name, swing };
}
