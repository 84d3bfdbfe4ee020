import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesInBytes } from '../../../src/adapters/notes/read-notes.ts';
import { problemSentence } from '../../../src/cli/render/problem-sentences/problem-sentence.ts';
import { checkNote } from '../../../src/domain/note/check-note.ts';
import { noteHead } from '../../../src/domain/note/note-head.ts';
import { notScored, scoreOfNote } from '../../../src/domain/note/score-of-note.ts';
import type { Question } from '../../../src/domain/rubric/rubric.ts';
import type { NoteInput } from '../../../src/use-cases/ports/notes-port.ts';
import { auditNote } from '../../../src/use-cases/score/audit-note.ts';
import { choice, makeRubric, number, scale, yesNo } from '../../support/make-rubric.ts';

const RUBRIC = makeRubric([
  scale('up', { weight: 3, na: 'no reason to' }),
  scale('down', { best: 'low', points: 7, na: 'no reason to' }),
  scale('middle', { best: 4, weight: 2, points: 9, na: 'no reason to' }),
  yesNo('yes', { best: 'low', na: 'no reason to' }),
  choice('which', { none: 0, some: 33, all: 100 }, { na: 'no reason to' }),
  number('share', [-10, 90], [20, 30], { weight: 2, na: 'no reason to' }),
]);
const SHELF = { rubrics: [RUBRIC], required: ['scene'] };
const HASHES = new Map([['scene', { hash: 'h' }]]);

/** By the definitions in words, without the program's own arithmetic. */
const POINTS: Readonly<Record<string, (answer: never) => number>> = {
  up: (x: number) => (x - 1) * 25,
  down: (x: number) => ((7 - x) / 6) * 100,
  middle: (x: number) => [0, 0, 100 / 3, 200 / 3, 100, 80, 60, 40, 20, 0][x] as number,
  yes: (x: string) => (x === 'no' ? 100 : 0),
  which: (x: string) => ({ none: 0, some: 33, all: 100 })[x] as number,
  share: (x: number) => (x < 20 ? ((x + 10) / 30) * 100 : x > 30 ? ((90 - x) / 60) * 100 : 100),
};
const WEIGHTS: Readonly<Record<string, number>> = {
  up: 3,
  down: 1,
  middle: 2,
  yes: 1,
  which: 1,
  share: 2,
};

function byHand(answers: Readonly<Record<string, unknown>>): number | null {
  const given = Object.entries(answers).filter(
    ([, answer]) => answer !== null && answer !== 'na' && answer !== 'dk',
  );
  const weight = given.reduce((sum, [id]) => sum + (WEIGHTS[id] ?? 0), 0);
  if (given.length < 3 || weight < 5) return null;
  const sum = given.reduce(
    (total, [id, answer]) => total + (POINTS[id]?.(answer as never) ?? 0) * (WEIGHTS[id] ?? 0),
    0,
  );
  return sum / weight;
}

function answerTo(question: Question): fc.Arbitrary<unknown> {
  const none = fc.constantFrom('na', 'dk', null);
  const given: fc.Arbitrary<unknown> =
    question.kind === 'scale'
      ? fc.integer({ min: 1, max: question.points })
      : question.kind === 'yes-no'
        ? fc.constantFrom('yes', 'no')
        : question.kind === 'choice'
          ? fc.constantFrom('none', 'some', 'all')
          : fc.double({ min: -10, max: 90, noNaN: true });
  return fc.oneof({ weight: 4, arbitrary: given }, { weight: 1, arbitrary: none });
}

const answers = fc
  .record(Object.fromEntries(RUBRIC.questions.map((one) => [one.id, answerTo(one)])), {
    requiredKeys: [],
  })
  .map((record) => ({ ...record }));

async function* one(file: string, content: string): AsyncGenerator<NoteInput> {
  yield* notesInBytes(file, Buffer.from(content));
}

async function scored(file: string, content: string) {
  for await (const input of one(file, content)) {
    if (input.kind !== 'note') continue;
    const { head, audit, problems } = auditNote(input, SHELF);
    const found = problems.map(({ problem }) => problem);
    const score =
      audit === null
        ? notScored(head, found, problemSentence)
        : scoreOfNote(head, audit, HASHES, false);
    return { score, problems };
  }
  throw new Error('there was no note');
}

describe('Any note', () => {
  it('gets the score that its answers have by hand', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const { score, problems } = await scored(
          '-',
          JSON.stringify({ answers: { scene: given } }),
        );
        expect(problems).toEqual([]);
        const wanted = byHand(given);
        const got = score.rubrics.scene?.score ?? null;
        if (wanted === null) expect(got).toBeNull();
        else expect(got).toBeCloseTo(wanted, 8);
        expect(score.overall).toBe(got);
      }),
      { numRuns: 400 },
    );
  });

  it('gets the same bytes as JSON, as a line among lines, as YAML and as Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const line = JSON.stringify({ id: 'x', answers: { scene: given } });
        const yaml = [
          'id: x',
          'answers:',
          '  scene:',
          ...Object.entries(given).map(([id, answer]) => `    ${id}: ${JSON.stringify(answer)}`),
        ].join('\n');
        const scores = await Promise.all([
          scored('note.json', line),
          scored('notes.jsonl', `${line}\n{}\n`),
          scored('note.yaml', yaml),
          scored('note.md', `---\r\n${yaml}\n---\nWords.\n`),
        ]);
        const bytes = scores.map(({ score }) => JSON.stringify(score));
        expect(new Set(bytes).size).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it('whatever it holds, is read or told its problems, and never throws', () => {
    const keys = fc.constantFrom(
      ...['id', 'call', 'answers', 'words', 'scene', 'up', 'when', 'format', 'rater', '__proto__'],
    );
    const { tree: anything } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, 'na', 'dk', 3, -1, 0.5, true, '', '2026-11-21', Number.NaN),
        fc.array(tie('tree'), { maxLength: 2 }),
        fc.array(fc.tuple(keys, tie('tree')), { maxLength: 5 }).map((pairs) => {
          return Object.fromEntries(pairs);
        }),
      ),
    }));
    fc.assert(
      fc.property(anything, (value) => {
        const checked = checkNote(value, [RUBRIC]);
        noteHead(value);
        if (!checked.ok) {
          expect(checked.problems.length).toBeGreaterThan(0);
          for (const found of checked.problems) expect(problemSentence(found)).toMatch(/[.?]$/);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
