import { resolveRubric } from '../../src/domain/rubric/resolve-rubric.ts';
import type { Rubric } from '../../src/domain/rubric/rubric.ts';
import type { WrittenQuestion } from '../../src/domain/rubric/written-question.ts';
import { writtenRubric } from '../../src/domain/rubric/written-rubric.ts';

type ScaleParts = Partial<Omit<Extract<WrittenQuestion, { anchors: unknown }>, 'kind'>>;

/** A rubric for a scene: only what the scene is about needs saying. */
export function makeRubric(
  questions: readonly WrittenQuestion[],
  parts: Partial<Omit<Rubric, 'questions' | 'format'>> = {},
): Rubric {
  return resolveRubric(
    writtenRubric.parse({
      format: 'aftercall/rubric@1',
      id: 'scene',
      version: '1.0.0',
      title: 'Scene',
      about: 'What happened?',
      questions,
      ...parts,
    }),
  );
}

/** An anchored question with notes on every side it can have; five points and best high unless said. */
export function scale(id: string, parts: ScaleParts = {}): WrittenQuestion {
  const best = parts.best ?? 'high';
  const sides = typeof best === 'number' ? ['under', 'over'] : ['low', 'high'];
  return {
    id,
    ask: `How was ${id}?`,
    anchors: { 1: 'little', [parts.points ?? 5]: 'much' },
    notes: Object.fromEntries(sides.map((side) => [side, `${id} was ${side}.`])),
    ...parts,
    best,
  };
}

/** A question of each other kind. */
export function yesNo(id: string, parts: object = {}): WrittenQuestion {
  return { kind: 'yes-no', id, ask: `Was there ${id}?`, best: 'high', ...parts };
}

export function choice(
  id: string,
  points: Readonly<Record<string, number>>,
  parts: object = {},
): WrittenQuestion {
  const options = Object.entries(points).map(([option, earned]) => ({
    id: option,
    say: option,
    points: earned,
  }));
  return { kind: 'choice', id, ask: `Which ${id}?`, options, ...parts };
}

export function number(
  id: string,
  [min, max]: readonly [number, number],
  best: [number, number],
  parts: object = {},
): WrittenQuestion {
  return { kind: 'number', id, ask: `How much ${id}?`, unit: '%', min, max, best, ...parts };
}

export function text(id: string, parts: object = {}): WrittenQuestion {
  return { kind: 'text', id, ask: `What about ${id}?`, ...parts };
}
