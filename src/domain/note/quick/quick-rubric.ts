import { DK, NA } from '../../audit/answers.ts';
import { snap } from '../../audit/numbers.ts';
import { type NotScoredReason, neededAnswers, reasonNotToScore } from '../../audit/rubric-audit.ts';
import { bandOf } from '../../rubric/rubric.ts';
import { countScore, countUnscored, type Spread } from '../tally.ts';
import { bytesOf, standsAt } from './byte-text.ts';
import { KeyOrder } from './key-order.ts';
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
import { CLOSING, COMMA, OPENING, readScalar, skipSpace } from './scan-value.ts';

/** What the answers of a note come to beside its scores, over all rubrics in their order. */
export interface NoteSums {
  aims: number;
  aimSum: number;
  aimWeight: number;
  readonly postures: number[];
  readonly flags: Uint8Array[];
}

/** A rubric made ready for many notes; holds the answers of one note at a time. */
export class QuickRubric {
  readonly id: string;
  readonly questions: readonly QuickQuestion[];
  /** Whether the note at hand is to be scored by it. */
  isWanted = false;
  /** Of the last answers taken; null when they have no score. */
  score: number | null = null;
  readonly #order: KeyOrder;
  readonly #worths: Worth[];
  #isAnswered = false;
  readonly #of: number;
  readonly #needed: number;
  readonly #allWeight: number;
  /** By counts, then by score or by the reason why there is none. */
  readonly #texts: Memo<number, Memo<number | NotScoredReason, Uint8Array>>;

  constructor({ rubric, hash }: LoadedRubric, jsonOf: (value: unknown) => string) {
    this.id = rubric.id;
    this.questions = rubric.questions.map((one) => quickQuestion(one, rubric.id, jsonOf));
    this.#order = new KeyOrder(rubric.questions.map(({ id }) => id));
    this.#worths = rubric.questions.map(() => UNSEEN);
    const scored = this.questions.filter(({ isScored }) => isScored);
    this.#of = scored.length;
    this.#needed = neededAnswers(scored.length);
    this.#allWeight = scored.reduce((sum, { weight }) => sum + weight, 0);
    const start = `${jsonOf(rubric.id)}:{"score":`;
    const end = `"version":${jsonOf(rubric.version)},"hash":${jsonOf(hash)}}`;
    const outcome = (score: number | NotScoredReason) =>
      typeof score === 'string'
        ? `null,"reason":"${score}"`
        : `${score},"band":${jsonOf(bandOf(rubric.bands, score))}`;
    this.#texts = new Memo(MOST_COUNTS, (counts) => {
      const after = `${countsText(counts, this.#of)},${end}`;
      return new Memo(MOST_SCORES, (score) => bytesOf(start + outcome(score) + after));
    });
  }

  /** Forgets the note before. */
  begin(): void {
    this.isWanted = false;
    if (this.#isAnswered) this.#worths.fill(UNSEEN);
    this.#isAnswered = false;
  }

  /** Takes one answer in. @returns false where it does not fit, or another was taken before */
  take(index: number, worth: Worth): boolean {
    if (this.#worths[index] !== UNSEEN || worth.points === UNFIT) return false;
    this.#worths[index] = worth;
    this.#isAnswered = true;
    return true;
  }

  /**
   * Takes a note's answers in from its JSON.
   *
   * @returns where they end; -1 where they need a closer look
   */
  scan(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== OPENING) return -1;
    let at = skipSpace(bytes, start + 1);
    if (bytes[at] === CLOSING) return at + 1;
    for (let index = -1; ; ) {
      index = this.#order.find(bytes, at, index);
      if (index === -1) return -1;
      const end = this.#takeAnswer(index, bytes, this.#order.valueAt(index, bytes, at));
      if (end === -1) return -1;
      at = skipSpace(bytes, end);
      if (bytes[at] === CLOSING) return at + 1;
      if (bytes[at] !== COMMA) return -1;
      at = skipSpace(bytes, at + 1);
    }
  }

  /**
   * The score of the answers taken, as JSON; counts it in `spread` and adds what the answers
   * say beside it to `sums`.
   */
  scoreText(sums: NoteSums, spread: Spread): Uint8Array {
    let [answered, na, dk, sum, weights] = [0, 0, 0, 0, 0];
    for (let index = 0; index < this.questions.length; index += 1) {
      const worth = this.#worths[index] as Worth;
      const { points } = worth;
      if (points >= 0) {
        const question = this.questions[index] as QuickQuestion;
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

  // --- internal ---

  #takeAnswer(index: number, bytes: Uint8Array, at: number): number {
    const question = this.questions[index] as QuickQuestion;
    const digit = (bytes[at] as number) - ZERO;
    if (digit >= 0 && digit <= 9 && isEnd(bytes[at + 1] as number)) {
      return this.take(index, question.worthOf(digit)) ? at + 1 : -1;
    }
    if (standsAt(bytes, at, RECALLED_NOT)) {
      return this.take(index, question.worthOf(DK)) ? at + RECALLED_NOT.length : -1;
    }
    if (standsAt(bytes, at, APPLIES_NOT)) {
      return this.take(index, question.worthOf(NA)) ? at + APPLIES_NOT.length : -1;
    }
    const scalar = readScalar(bytes, at);
    return scalar !== null && this.take(index, question.worthOf(scalar.value)) ? scalar.end : -1;
  }
}

// --- internal ---

/** No answer of this note was taken yet. */
const UNSEEN: Worth = { points: NOT_ASKED, posture: 0, raisesFlag: false };
/** More than a rubric can have questions. */
const BASE = 64;
/** Texts held: with so many counts, and of each so many scores. */
const MOST_COUNTS = 32;
const MOST_SCORES = 512;

const ZERO = 0x30;
const RECALLED_NOT = bytesOf(`"${DK}"`);
const APPLIES_NOT = bytesOf(`"${NA}"`);

function isEnd(byte: number): boolean {
  return byte === COMMA || byte === CLOSING;
}

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
