import { describe, expect, it } from 'vitest';
import { auditCall } from '../../../src/domain/audit/audit.ts';
import { checkNote } from '../../../src/domain/note/check-note.ts';
import { type NoteScore, notScored, scoreOfNote } from '../../../src/domain/note/score-of-note.ts';
import { problem } from '../../../src/domain/problem.ts';
import type { WrittenQuestion } from '../../../src/domain/rubric/written-question.ts';
import { choice, makeRubric, number, scale, text, yesNo } from '../../support/make-rubric.ts';

const HASHES = new Map([['scene', { hash: 'a'.repeat(64), scoringHash: 'b'.repeat(64) }]]);

function score(
  questions: readonly WrittenQuestion[],
  answers: Readonly<Record<string, unknown>>,
  isExplained = false,
): NoteScore {
  const rubric = makeRubric(questions);
  const checked = checkNote({ id: 'n', answers: { scene: answers } }, [rubric]);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const audit = auditCall([rubric], ['scene'], checked.value.answers, {});
  return scoreOfNote(checked.value, audit, HASHES, isExplained);
}

const THREE = [scale('a', { weight: 2 }), scale('b', { best: 'low' }), scale('c', { best: 3 })];

describe('The score of a note', () => {
  it('has its keys in one order', () => {
    const scored = score(THREE, { c: 2, b: 2, a: 4 });
    expect(JSON.stringify(scored)).toBe(
      '{"format":"aftercall/score@1","id":"n","call":{},' +
        '"rubrics":{"scene":{"score":68.75,"band":"mostly","answered":3,"of":3,"na":0,"dk":0,' +
        `"version":"1.0.0","hash":"${'a'.repeat(64)}"}},` +
        '"overall":68.75,"place":null,"flags":[],"problems":[]}',
    );
  });

  it('is null with a reason where too little was answered', () => {
    const { rubrics, overall } = score(THREE, { a: 4 });
    expect(Object.keys(rubrics.scene ?? {})).toEqual([
      'score',
      'reason',
      'answered',
      'of',
      'na',
      'dk',
      'version',
      'hash',
    ]);
    expect(rubrics.scene).toMatchObject({ score: null, reason: 'too-few-answers', answered: 1 });
    expect(overall).toBeNull();
  });

  it('does not depend on the order of the answers', () => {
    expect(JSON.stringify(score(THREE, { a: 4, b: 2, c: 2 }))).toBe(
      JSON.stringify(score(THREE, { c: 2, a: 4, b: 2 })),
    );
  });

  it('is not given where there are problems; these point into the note', () => {
    const problems = [
      problem('unknown-key', ['call'], { key: 'a/b~c', known: [] }),
      problem('unknown-question', ['answers', 'scene', 'x'], { question: 'x', known: [] }),
      problem('wrong-type', [], { wanted: 'keys with values', got: 'text' }),
    ];
    const scored = notScored({ id: null, call: {} }, problems, ({ code }) => `Said: ${code}`);
    expect(JSON.stringify(scored)).toBe(
      '{"format":"aftercall/score@1","id":null,"call":{},"rubrics":{},"overall":null,' +
        '"place":null,"flags":[],"problems":[' +
        '{"code":"unknown-key","at":"/call/a~1b~0c","message":"Said: unknown-key"},' +
        '{"code":"unknown-question","at":"/answers/scene/x","message":"Said: unknown-question"},' +
        '{"code":"wrong-type","at":"","message":"Said: wrong-type"}]}',
    );
  });
});

describe('An explained score', () => {
  it('adds each question with what its points follow from', () => {
    const questions = [
      scale('a', { weight: 2, points: 7 }),
      scale('b', { best: 2, na: 'no b came' }),
      yesNo('c', { best: 'low' }),
      choice('d', { none: 0, some: 40, all: 100 }),
      number('e', [0, 100], [35, 50]),
      text('f'),
      scale('g'),
    ];
    const answers = { a: 4, b: 'na', c: 'no', d: 'some', e: 65, f: 'hm' };
    const { rubrics } = score(questions, answers, true);
    expect(rubrics.scene?.questions).toEqual([
      {
        id: 'a',
        answer: 4,
        points: 50,
        weight: 2,
        direction: 'short',
        scale: { kind: 'scale', min: 1, max: 7, best: 'high' },
      },
      {
        id: 'b',
        answer: 'na',
        points: null,
        weight: 1,
        direction: null,
        scale: { kind: 'scale', min: 1, max: 5, best: 2 },
      },
      {
        id: 'c',
        answer: 'no',
        points: 100,
        weight: 1,
        direction: 'best',
        scale: { kind: 'yes-no', best: 'low' },
      },
      {
        id: 'd',
        answer: 'some',
        points: 40,
        weight: 1,
        direction: 'short',
        scale: { kind: 'choice', options: { none: 0, some: 40, all: 100 } },
      },
      {
        id: 'e',
        answer: 65,
        points: 70,
        weight: 1,
        direction: 'over',
        scale: { kind: 'number', min: 0, max: 100, best: [35, 50] },
      },
      { id: 'f', answer: 'hm', points: null, weight: 1, direction: null, scale: { kind: 'text' } },
      {
        id: 'g',
        answer: null,
        points: null,
        weight: 1,
        direction: null,
        scale: { kind: 'scale', min: 1, max: 5, best: 'high' },
      },
    ]);
    expect(rubrics.scene?.sum).toEqual({ points: 310, weight: 5 });
    expect(rubrics.scene?.score).toBe(62);
  });

  it.each<[string, readonly [number, number, number], number, number | null]>([
    ['in full, near no edge', [5, 5, 5], 8.2, null],
    ['in full, 8.3 points from an edge', [4, 4, 3], 8.2, null],
    ['in full, on an edge', [4, 4, 4], 8.2, 75],
    ['at the bottom, which is no edge', [1, 1, 1], 8.2, null],
  ])(
    'tells the assumed standard error and the edge within it: %s',
    (_what, [a, b, c], se, edge) => {
      const questions = [scale('a'), scale('b'), scale('c')];
      const { rubrics } = score(questions, { a, b, c }, true);
      expect(rubrics.scene).toMatchObject({ standardError: se, edge });
    },
  );

  it('takes the larger standard error of a short form where not all is answered', () => {
    const questions = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => scale(id));
    const { rubrics } = score(questions, { a: 4, b: 3, c: 3, d: 3 }, true);
    expect(rubrics.scene).toMatchObject({ score: 56.25, standardError: 10.2, edge: 50 });
  });

  it('claims no standard error where there is no score', () => {
    const { rubrics } = score(THREE, {}, true);
    expect(rubrics.scene).toMatchObject({ score: null, standardError: null, edge: null });
  });
});
