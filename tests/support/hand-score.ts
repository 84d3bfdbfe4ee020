import type { Answer } from '../../src/domain/audit/answers.ts';
import type { Question } from '../../src/domain/rubric/rubric.ts';
import type { Scene } from './arbitrary-scene.ts';

/**
 * The score as one would work it out by hand, in exact fractions and apart from the program: whole
 * numbers in, so that not even the last digit is left to chance.
 */
interface HandScore {
  readonly answered: number;
  readonly of: number;
  readonly na: number;
  readonly dk: number;
  /** Null when too little is answered; `shown` is rounded half up. */
  readonly score: { readonly exact: number; readonly shown: number } | null;
}

type Fraction = readonly [bigint, bigint];

export function handScore(scene: Scene): HandScore {
  const shown = shownQuestions(scene).filter(({ kind }) => kind !== 'text');
  const answer = ({ id }: Question) => scene.answers[id];
  const given = shown.filter((one) => isWord(answer(one)) === false && answer(one) !== undefined);
  const weigh = (all: readonly Question[]) => all.reduce((sum, { weight }) => sum + weight, 0);
  const enough =
    given.length > 0 &&
    given.length * 2 >= shown.length &&
    weigh(given) * 2 >= weigh(shown) &&
    (given.length >= 3 || given.length === shown.length);
  const sum = given.reduce<Fraction>(
    (total, one) => add(total, times(earned(one, answer(one) as Answer), one.weight)),
    [0n, 1n],
  );
  return {
    answered: given.length,
    of: shown.length,
    na: shown.filter((one) => answer(one) === 'na').length,
    dk: shown.filter((one) => answer(one) === 'dk').length,
    score: enough ? read([sum[0], sum[1] * BigInt(weigh(given))]) : null,
  };
}

/** The questions that the call and the earlier answers show. */
export function shownQuestions({ rubric, answers, call }: Scene): readonly Question[] {
  const isShown = (question: Question): boolean => {
    const { when } = question;
    if (when === undefined) return true;
    if (!('question' in when)) {
      return Object.entries(when).every(([fact, values]) =>
        (values as unknown[]).includes(call[fact.replace('call.', '') as keyof typeof call]),
      );
    }
    const on = rubric.questions.find(({ id }) => id === when.question);
    const answer = answers[when.question];
    if (on === undefined || !isShown(on) || answer === undefined || isWord(answer)) return false;
    const value = worth(on, answer);
    if (value === null) return false;
    return value <= (when['at-most'] ?? value) && value >= (when['at-least'] ?? value);
  };
  return rubric.questions.filter(isShown);
}

// --- internal ---

function isWord(answer: Answer | undefined): boolean {
  return answer === 'na' || answer === 'dk';
}

function worth(question: Question, answer: Answer): number | null {
  if (question.kind === 'text') return null;
  if (question.kind === 'yes-no') return { no: 0, yes: 1 }[String(answer)] ?? null;
  if (question.kind !== 'choice') return Number(answer);
  return question.options.find(({ id }) => id === answer)?.points ?? null;
}

function earned(question: Question, answer: Answer): Fraction {
  const value = worth(question, answer) ?? 0;
  switch (question.kind) {
    case 'yes-no':
      return [question.best === 'low' ? 100n - 100n * BigInt(value) : 100n * BigInt(value), 1n];
    case 'number':
      return between(value, question.min, ...question.best, question.max);
    case 'scale': {
      const ends = { high: question.points, low: 1 };
      const best = typeof question.best === 'number' ? question.best : ends[question.best];
      return between(value, 1, best, best, question.points);
    }
    default:
      return [BigInt(value), 1n];
  }
}

/** A hill: 0 at both feet, 100 on the flat top between `from` and `to`. */
function between(x: number, left: number, from: number, to: number, right: number): Fraction {
  if (x < from) return [100n * BigInt(x - left), BigInt(from - left)];
  if (x > to) return [100n * BigInt(right - x), BigInt(right - to)];
  return [100n, 1n];
}

function add([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

function times([a, b]: Fraction, by: number): Fraction {
  return [a * BigInt(by), b];
}

function read([top, bottom]: Fraction): { exact: number; shown: number } {
  const billionths = (top * 1_000_000_000_000n) / bottom;
  return { exact: Number(billionths) / 1e12, shown: Number((2n * top + bottom) / (2n * bottom)) };
}
