import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/domain/audit/answers.ts';
import { auditCall } from '../../../src/domain/audit/audit.ts';
import { builtInIds, builtInRubric } from '../../support/built-in-rubrics.ts';
import { makeRubric, number, scale } from '../../support/make-rubric.ts';

const all = builtInIds.map(builtInRubric);

function placeOf(answers: Answers) {
  return auditCall(all, [], answers, {}).place;
}

/** seen-without-sound, their-requests, giving-ground, how-hard-argued, fair-to-both */
function postures([ps1, ps2, ps3, p5, s6]: readonly (number | string)[]): Answers {
  const given = (answers: Record<string, number | string | undefined>) =>
    Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
  return {
    'peer-stance': given({
      'seen-without-sound': ps1,
      'their-requests': ps2,
      'giving-ground': ps3,
    }),
    persuasion: given({ 'how-hard-argued': p5 }),
    stewardship: given({ 'fair-to-both': s6 }),
  } as Answers;
}

const AIM_79: Answers = {
  persuasion: { 'whose-reason': 5, pressure: 1 },
  stewardship: { 'plain-about-limits': 4, 'different-interests': 'na', 'their-time': 4 },
  listening: { 'held-the-pitch': 2 },
};

function both(one: Answers, other: Answers): Answers {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(ids.map((id) => [id, { ...one[id], ...other[id] }]));
}

describe('The place of a call on the two axes of the built-in rubrics', () => {
  it('-50 -100 -50 0 -50 is a posture of -50; with an aim of 79.17 an errand', () => {
    const { aimAnswers, postureAnswers, place } = placeOf(both(postures([2, 1, 2, 3, 2]), AIM_79));
    expect({ aimAnswers, postureAnswers }).toEqual({ aimAnswers: 5, postureAnswers: 5 });
    expect(place?.aim).toBeCloseTo(475 / 6, 8);
    expect(place).toMatchObject({ posture: -50, name: 'errand-runner', swing: false });
  });

  it('-100 +100 0 0 is a posture of 0, with the swing told', () => {
    const { place } = placeOf(both(postures([1, 5, 3, 3]), AIM_79));
    expect(place).toMatchObject({ posture: 0, name: 'ally', swing: true });
  });

  it('is not told before three posture answers, and says how many there are', () => {
    const { postureAnswers, place } = placeOf(both(postures([2, 1]), AIM_79));
    expect({ postureAnswers, place }).toEqual({ postureAnswers: 2, place: null });
  });

  it('does not count what does not apply or cannot be recalled', () => {
    const { postureAnswers, place } = placeOf(both(postures([2, 'na', 'dk', 3]), AIM_79));
    expect({ postureAnswers, place }).toEqual({ postureAnswers: 2, place: null });
  });

  it('is not told before four aim answers', () => {
    const { aimAnswers, place } = placeOf(
      both(postures([2, 1, 2]), { persuasion: { 'whose-reason': 5, pressure: 1 } }),
    );
    expect({ aimAnswers, place }).toEqual({ aimAnswers: 2, place: null });
  });
});

describe('The name of a place', () => {
  /** Four equal aims and three equal postures, so that each axis is what one answer says. */
  const rubric = makeRubric([
    ...['a1', 'a2', 'a3', 'a4'].map((id) => number(id, [0, 100], [100, 100], { axis: 'aim' })),
    ...['p1', 'p2', 'p3'].map((id) => scale(id, { best: 3, axis: 'posture' })),
  ]);
  const placed = (aim: number, p: readonly [number, number, number]) => {
    const aims = { a1: aim, a2: aim, a3: aim, a4: aim };
    const answers = { scene: { ...aims, p1: p[0], p2: p[1], p3: p[2] } };
    return auditCall([rubric], [], answers, {}).place.place;
  };

  it.each([
    [50, [3, 3, 3], 0, 'ally'],
    [49.99, [3, 3, 3], 0, 'trader'],
    [50, [2, 3, 3], -50 / 3, 'ally'],
    [50, [2, 2, 3], -100 / 3, 'errand-runner'],
    [49.99, [2, 2, 3], -100 / 3, 'supplicant'],
    [50, [4, 4, 3], 100 / 3, 'preacher'],
    [49.99, [4, 4, 3], 100 / 3, 'pusher'],
    [49.99, [4, 3, 3], 50 / 3, 'trader'],
    [100, [1, 1, 1], -100, 'errand-runner'],
    [0, [5, 5, 5], 100, 'pusher'],
  ] as const)('aim %d and postures %j (%d): %s', (aim, answers, posture, name) => {
    const place = placed(aim, answers);
    expect(place?.name).toBe(name);
    expect(place?.posture).toBeCloseTo(posture, 8);
    expect(place?.aim).toBe(aim);
  });

  it.each([
    // Steps of 25 on nine points, twenty-five answers: the mean moves by whole points.
    [33, 'ally'],
    [34, 'preacher'],
    [-33, 'ally'],
    [-34, 'errand-runner'],
  ])('is beside up to exactly 33 on either side: %d is %s', (posture, name) => {
    const ids = Array.from({ length: 25 }, (_, index) => `p${index}`);
    const many = makeRubric([
      ...['a1', 'a2', 'a3', 'a4'].map((id) => scale(id, { axis: 'aim' })),
      ...ids.map((id) => scale(id, { best: 5, points: 9, axis: 'posture' })),
    ]);
    let steps = Math.abs(posture);
    const answers = ids.map((id) => {
      const step = Math.min(4, steps);
      steps -= step;
      return [id, 5 + Math.sign(posture) * step];
    });
    const scene = { a1: 3, a2: 3, a3: 3, a4: 3, ...Object.fromEntries(answers) };
    const { place } = auditCall([many], [], { scene }, {}).place;
    expect(place).toMatchObject({ posture, name });
  });
});

describe('Swing: gave way and pressed in one call', () => {
  const rubric = makeRubric([
    ...['a1', 'a2', 'a3', 'a4'].map((id) => scale(id, { axis: 'aim' })),
    ...['p1', 'p2', 'p3'].map((id) => scale(id, { best: 5, points: 9, axis: 'posture' })),
  ]);

  it.each([
    [3, 7, true], // -50 and +50
    [4, 7, false], // -25 and +50
    [3, 6, false], // -50 and +25
    [1, 9, true],
    [1, 1, false],
    [9, 9, false],
  ])('answers %i and %i of nine: %s', (p1, p2, swing) => {
    const scene = { a1: 3, a2: 3, a3: 3, a4: 3, p1, p2, p3: 5 };
    expect(auditCall([rubric], [], { scene }, {}).place.place?.swing).toBe(swing);
  });
});

describe('Posture on any scale', () => {
  it.each([
    [2, [-100, 100]],
    [3, [-100, 0, 100]],
    [5, [-100, -50, 0, 50, 100]],
    [7, [-100, -200 / 3, -100 / 3, 0, 100 / 3, 200 / 3, 100]],
  ] as const)('%i points run from -100 to +100, unfolded', (points, expected) => {
    const rubric = makeRubric([
      ...['a1', 'a2', 'a3', 'a4'].map((id) => scale(id, { axis: 'aim' })),
      ...['p1', 'p2', 'p3'].map((id) => scale(id, { points, axis: 'posture' })),
    ]);
    expected.forEach((posture, index) => {
      const p = index + 1;
      const scene = { a1: 3, a2: 3, a3: 3, a4: 3, p1: p, p2: p, p3: p };
      const { place } = auditCall([rubric], [], { scene }, {}).place;
      expect(place?.posture, `answer ${p}`).toBeCloseTo(posture, 8);
    });
  });
});
