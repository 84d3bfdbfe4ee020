import { snap } from '../../audit/numbers.ts';
import { neededAnswers, reasonNotToScore } from '../../audit/rubric-audit.ts';
import { bandOf } from '../../rubric/rubric.ts';
import {
  NOT_APPLICABLE,
  NOT_RECALLED,
  type QuickQuestion,
  quickQuestion,
  UNFIT,
  type Worth,
} from './quick-question.ts';
import type { LoadedRubric } from './quick-scorer.ts';

/** Sums over the axis questions of all rubrics of a note, in their order. */
export interface AxisSums {
  aims: number;
  aimSum: number;
  aimWeight: number;
  readonly postures: number[];
}

/** A rubric made ready for many notes; holds the answers of one note at a time. */
export class QuickRubric {
  readonly id: string;
  /** Whether the note at hand is to be scored by it. */
  isTaken = false;
  /** Of the last answers taken; null when they have no score. */
  score: number | null = null;
  readonly #questions: readonly QuickQuestion[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #worths: (Worth | undefined)[];
  readonly #of: number;
  readonly #needed: number;
  readonly #allWeight: number;
  readonly #scoreTexts: Memo<number>;
  readonly #countTexts: Memo<number>;
  readonly #start: string;

  constructor({ rubric, hash }: LoadedRubric, jsonOf: (value: unknown) => string) {
    this.id = rubric.id;
    this.#questions = rubric.questions.map((one) => quickQuestion(one, rubric.id, jsonOf));
    this.#indexes = new Map(rubric.questions.map(({ id }, index) => [id, index]));
    this.#worths = rubric.questions.map(() => undefined);
    const scored = this.#questions.filter(({ isScored }) => isScored);
    this.#of = scored.length;
    this.#needed = neededAnswers(scored.length);
    this.#allWeight = scored.reduce((sum, { weight }) => sum + weight, 0);
    this.#start = `${jsonOf(rubric.id)}:{"score":`;
    this.#scoreTexts = new Memo(
      (score) => `${score},"band":${jsonOf(bandOf(rubric.bands, score))}`,
    );
    const end = `"version":${jsonOf(rubric.version)},"hash":${jsonOf(hash)}}`;
    this.#countTexts = new Memo((counts) => `${countsText(counts, this.#of)},${end}`);
  }

  /** Takes a note's answers in; false if any of them does not fit. */
  take(given: object): boolean {
    this.#worths.fill(undefined);
    for (const id in given) {
      const index = this.#indexes.get(id);
      if (index === undefined) return false;
      const worth = (this.#questions[index] as QuickQuestion).worthOf(
        (given as Record<string, unknown>)[id],
      );
      if (worth.points === UNFIT) return false;
      this.#worths[index] = worth;
    }
    return true;
  }

  /** The score of the answers taken, as JSON text; adds what they say of the two axes to `sums`. */
  scoreText(sums: AxisSums, flags: string[]): string {
    let [answered, na, dk, sum, weights] = [0, 0, 0, 0, 0];
    for (let index = 0; index < this.#questions.length; index += 1) {
      const worth = this.#worths[index];
      const question = this.#questions[index] as QuickQuestion;
      if (worth === undefined || !question.isScored) continue;
      const { points } = worth;
      if (points >= 0) {
        answered += 1;
        sum += points * question.weight;
        weights += question.weight;
        if (question.axis !== undefined) addToAxis(sums, question, worth);
        if (worth.raisesFlag) flags.push(question.flagText);
      } else if (points === NOT_APPLICABLE) na += 1;
      else if (points === NOT_RECALLED) dk += 1;
    }
    const counts = { answered, needed: this.#needed, na, dk };
    const reason = reasonNotToScore(counts, weights, this.#allWeight);
    this.score = reason === null ? snap(sum / weights) : null;
    const outcome =
      this.score === null ? `null,"reason":"${reason}"` : this.#scoreTexts.of(this.score);
    return this.#start + outcome + this.#countTexts.of(inOne(answered, na, dk));
  }
}

// --- internal ---

/** Texts once made: numbers take long to write, and the same few come again and again. */
class Memo<K> {
  readonly #make: (key: K) => string;
  readonly #made = new Map<K, string>();

  constructor(make: (key: K) => string) {
    this.#make = make;
  }

  of(key: K): string {
    const before = this.#made.get(key);
    if (before !== undefined) return before;
    if (this.#made.size >= MOST_MADE) this.#made.clear();
    const text = this.#make(key);
    this.#made.set(key, text);
    return text;
  }
}

const MOST_MADE = 4096;
/** More than a rubric can have questions. */
const BASE = 64;

function inOne(answered: number, na: number, dk: number): number {
  return (answered * BASE + na) * BASE + dk;
}

function countsText(counts: number, of: number): string {
  const [answered, na, dk] = [
    Math.floor(counts / BASE / BASE),
    Math.floor(counts / BASE) % BASE,
    counts % BASE,
  ];
  return `,"answered":${answered},"of":${of},"na":${na},"dk":${dk}`;
}

function addToAxis(sums: AxisSums, { axis, weight }: QuickQuestion, worth: Worth): void {
  if (axis === 'posture') sums.postures.push(worth.posture);
  else {
    sums.aims += 1;
    sums.aimSum += worth.points * weight;
    sums.aimWeight += weight;
  }
}
