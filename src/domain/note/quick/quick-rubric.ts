import { snap } from '../../audit/numbers.ts';
import { type NotScoredReason, neededAnswers, reasonNotToScore } from '../../audit/rubric-audit.ts';
import { bandOf } from '../../rubric/rubric.ts';
import { countScore, countUnscored, type Spread } from '../tally.ts';
import { Memo } from './memo.ts';
import {
  NOT_APPLICABLE,
  NOT_ASKED,
  NOT_RECALLED,
  type QuickQuestion,
  quickQuestion,
  UNFIT,
  type Worth,
} from './quick-question.ts';
import type { LoadedRubric } from './quick-scorer.ts';

/** What the answers of a note come to beside its scores, over all rubrics in their order. */
export interface NoteSums {
  aims: number;
  aimSum: number;
  aimWeight: number;
  readonly postures: number[];
  readonly flags: string[];
}

/** A rubric made ready for many notes; holds the answers of one note at a time. */
export class QuickRubric {
  readonly id: string;
  /** Whether the note at hand is to be scored by it. */
  isTaken = false;
  /** Of the last answers taken; null when they have no score. */
  score: number | null = null;
  readonly #questions: readonly QuickQuestion[];
  readonly #ids: readonly string[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #worths: Worth[];
  readonly #of: number;
  readonly #needed: number;
  readonly #allWeight: number;
  /** By counts, then by score or by the reason why there is none. */
  readonly #texts: Memo<number, Memo<number | NotScoredReason, string>>;

  constructor({ rubric, hash }: LoadedRubric, jsonOf: (value: unknown) => string) {
    this.id = rubric.id;
    this.#questions = rubric.questions.map((one) => quickQuestion(one, rubric.id, jsonOf));
    this.#ids = rubric.questions.map(({ id }) => id);
    this.#indexes = new Map(this.#ids.map((id, index) => [id, index]));
    this.#worths = rubric.questions.map(() => NOTHING);
    const scored = this.#questions.filter(({ isScored }) => isScored);
    this.#of = scored.length;
    this.#needed = neededAnswers(scored.length);
    this.#allWeight = scored.reduce((sum, { weight }) => sum + weight, 0);
    const start = `${jsonOf(rubric.id)}:{"score":`;
    const end = `"version":${jsonOf(rubric.version)},"hash":${jsonOf(hash)}}`;
    const outcome = (score: number | NotScoredReason) =>
      typeof score === 'string'
        ? `null,"reason":"${score}"`
        : `${score},"band":${jsonOf(bandOf(rubric.bands, score))}`;
    this.#texts = new Memo((counts) => {
      const after = `${countsText(counts, this.#of)},${end}`;
      return new Memo((score) => start + outcome(score) + after);
    });
  }

  /** Takes a note's answers in; false if any of them does not fit. */
  take(given: object): boolean {
    this.#worths.fill(NOTHING);
    let next = 0;
    for (const id in given) {
      // They mostly stand in the rubric's own order.
      const index = id === this.#ids[next] ? next : this.#indexes.get(id);
      if (index === undefined) return false;
      next = index + 1;
      const worth = (this.#questions[index] as QuickQuestion).worthOf(
        (given as Record<string, unknown>)[id],
      );
      if (worth.points === UNFIT) return false;
      this.#worths[index] = worth;
    }
    return true;
  }

  /**
   * The score of the answers taken, as JSON text; counts it in `spread` and adds what the answers
   * say beside it to `sums`.
   */
  scoreText(sums: NoteSums, spread: Spread): string {
    let [answered, na, dk, sum, weights] = [0, 0, 0, 0, 0];
    for (let index = 0; index < this.#questions.length; index += 1) {
      const worth = this.#worths[index] as Worth;
      const { points } = worth;
      if (points >= 0) {
        const question = this.#questions[index] as QuickQuestion;
        answered += 1;
        sum += points * question.weight;
        weights += question.weight;
        if (question.axis !== undefined) addToAxis(sums, question, worth);
        if (worth.raisesFlag) sums.flags.push(question.flagText);
      } else if (points === NOT_APPLICABLE) na += 1;
      else if (points === NOT_RECALLED) dk += 1;
    }
    const texts = this.#texts.of((answered * BASE + na) * BASE + dk);
    const counts = { answered, needed: this.#needed, na, dk };
    const reason = reasonNotToScore(counts, weights, this.#allWeight);
    if (reason !== null) {
      this.score = null;
      countUnscored(spread, reason);
      return texts.of(reason);
    }
    this.score = snap(sum / weights);
    countScore(spread, this.score);
    return texts.of(this.score);
  }
}

// --- internal ---

const NOTHING: Worth = { points: NOT_ASKED, posture: 0, raisesFlag: false };
/** More than a rubric can have questions. */
const BASE = 64;

function countsText(counts: number, of: number): string {
  const [answered, na, dk] = [
    Math.floor(counts / BASE / BASE),
    Math.floor(counts / BASE) % BASE,
    counts % BASE,
  ];
  return `,"answered":${answered},"of":${of},"na":${na},"dk":${dk}`;
}

function addToAxis(sums: NoteSums, { axis, weight }: QuickQuestion, worth: Worth): void {
  if (axis === 'posture') sums.postures.push(worth.posture);
  else {
    sums.aims += 1;
    sums.aimSum += worth.points * weight;
    sums.aimWeight += weight;
  }
}
