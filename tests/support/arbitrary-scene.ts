import fc from 'fast-check';
import type { Answer, CallContext, RubricAnswers } from '../../src/domain/audit/answers.ts';
import type { Question, Rubric } from '../../src/domain/rubric/rubric.ts';
import type { WrittenQuestion } from '../../src/domain/rubric/written-question.ts';
import { choice, makeRubric, number, scale, text, yesNo } from './make-rubric.ts';

/** Any rubric, any answers that fit it, on any call. */
export interface Scene {
  readonly rubric: Rubric;
  readonly answers: RubricAnswers;
  readonly call: CallContext;
}

const TYPES = ['discovery', 'demonstration', 'review'] as const;

export const arbitraryScene: fc.Arbitrary<Scene> = fc
  .record({
    questions: fc.array(fc.record({ question: question(), condition: condition() }), {
      minLength: 1,
      maxLength: 9,
    }),
    draws: fc.array(fc.record({ how: howAnswered(), share: share() }), {
      minLength: 9,
      maxLength: 9,
    }),
    call: fc.record(
      { type: fc.constantFrom(...TYPES), 'first-contact': fc.boolean() },
      { requiredKeys: [] },
    ),
  })
  .map(({ questions, draws, call }) => {
    const rubric = makeRubric(
      questions.map(({ question: make, condition: when }, index) => ({
        ...make(`q${index}`),
        ...when(index),
      })),
    );
    const pairs = rubric.questions.flatMap((asked, index) => {
      const answer = answerOf(asked, draws[index] ?? { how: 'not', share: 0 });
      return answer === null ? [] : [[asked.id, answer] as const];
    });
    return { rubric, answers: Object.fromEntries(pairs), call };
  });

// --- internal ---

type Make = (id: string) => WrittenQuestion;

function question(): fc.Arbitrary<Make> {
  const common = fc.record(
    {
      weight: fc.integer({ min: 1, max: 3 }),
      na: fc.constant('it did not come up'),
      axis: fc.constantFrom('aim' as const, 'posture' as const),
      flag: fc.constantFrom({ 'at-most': 1, say: 'Look.' }, { 'at-least': 4, say: 'Look.' }),
    },
    { requiredKeys: ['weight'] },
  );
  const make = fc.oneof(
    { weight: 5, arbitrary: scaleParts().map((parts) => (id: string) => scale(id, parts)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('high', 'low').map((best) => (id: string) => yesNo(id, { best })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(percent(), percent(), percent()).map(
        ([a, b, c]) =>
          (id: string) =>
            choice(id, { a, b, c }),
      ),
    },
    { weight: 2, arbitrary: bandParts().map((parts) => (id: string) => number(id, ...parts)) },
    { weight: 1, arbitrary: fc.constant((id: string) => text(id)) },
  );
  return fc.tuple(make, common).map(
    ([one, parts]) =>
      (id: string) =>
        ({ ...one(id), ...parts }) as WrittenQuestion,
  );
}

function scaleParts() {
  return fc.integer({ min: 2, max: 9 }).chain((points) =>
    fc.record({
      points: fc.constant(points),
      best: fc.oneof(
        fc.constantFrom('high' as const, 'low' as const),
        fc.integer({ min: 1, max: points }),
      ),
    }),
  );
}

/** Whole numbers, so that the expected score is an exact fraction. */
function bandParts() {
  return fc
    .array(fc.integer({ min: -20, max: 60 }), { minLength: 4, maxLength: 4 })
    .map((four) => four.toSorted((a, b) => a - b) as [number, number, number, number])
    .filter(([min, , , max]) => min < max)
    .map(
      ([min, from, to, max]) =>
        [
          [min, max],
          [from, to],
        ] as [[number, number], [number, number]],
    );
}

/** By the index of the question it is for: a condition may only name an earlier one. */
function condition(): fc.Arbitrary<(index: number) => object> {
  const onAnswer = fc
    .tuple(fc.nat(), fc.constantFrom('at-most', 'at-least'), fc.integer({ min: 0, max: 5 }))
    .map(([pick, key, at]) => (index: number) => {
      return index === 0 ? {} : { when: { question: `q${pick % index}`, [key]: at } };
    });
  const onCall = fc.oneof(
    fc.subarray([...TYPES], { minLength: 1 }).map((types) => ({ 'call.type': types })),
    fc.boolean().map((first) => ({ 'call.first-contact': [first] })),
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(() => ({})) },
    { weight: 2, arbitrary: onAnswer },
    { weight: 1, arbitrary: onCall.map((when) => () => ({ when })) },
  );
}

interface Draw {
  readonly how: 'given' | 'na' | 'dk' | 'not';
  readonly share: number;
}

function howAnswered(): fc.Arbitrary<Draw['how']> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant('given' as const) },
    { weight: 1, arbitrary: fc.constantFrom('na' as const, 'dk' as const, 'not' as const) },
  );
}

function share() {
  return fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
}

function percent() {
  return fc.integer({ min: 0, max: 100 });
}

function answerOf(question: Question, { how, share: at }: Draw): Answer | null {
  if (how === 'not' || (how === 'na' && question.na === undefined)) return null;
  return how === 'given' ? answerAt(question, at) : how;
}

/** An answer that fits, somewhere along the question's range. */
function answerAt(question: Question, at: number): Answer {
  switch (question.kind) {
    case 'scale':
      return 1 + Math.floor(at * question.points);
    case 'number':
      return question.min + Math.floor(at * (question.max - question.min + 1));
    case 'yes-no':
      return at < 0.5 ? 'no' : 'yes';
    case 'choice':
      return question.options[Math.floor(at * question.options.length)]?.id ?? '';
    case 'text':
      return 'They paused.';
  }
}
