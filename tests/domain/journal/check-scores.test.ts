import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/domain/audit/answers.ts';
import { auditCall } from '../../../src/domain/audit/audit.ts';
import { checkScores } from '../../../src/domain/journal/check-scores.ts';
import { makeEntry } from '../../../src/domain/journal/make-entry.ts';
import type { EntryRecord } from '../../../src/domain/journal/records/record.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { builtInRubric } from '../../support/built-in-rubrics.ts';
import { makeEntryRecord } from '../../support/kept-journal.ts';
import { choice, makeRubric, scale, text } from '../../support/make-rubric.ts';

const hashesOf = (rubrics: readonly Rubric[]) =>
  new Map(rubrics.map(({ id }) => [id, { hash: `hash of ${id}`, scoringHash: id }]));

function kept(
  rubrics: readonly Rubric[],
  required: readonly string[],
  answers: Answers,
): EntryRecord {
  const facts = { ...makeEntryRecord(), answers };
  return makeEntry(facts, auditCall(rubrics, required, answers, facts.call), hashesOf(rubrics));
}

const finder = (rubrics: readonly Rubric[]) => (hash: string) => {
  const rubric = rubrics.find(({ id }) => hash === `hash of ${id}`);
  return rubric === undefined ? null : { rubric, scoringHash: rubric.id };
};

describe('an entry checked by itself', () => {
  const four = ['listening', 'empathy', 'persuasion', 'stewardship'].map(builtInRubric);
  const answers = Object.fromEntries(
    four.map(({ id, questions }) => [id, Object.fromEntries(questions.map((one) => [one.id, 4]))]),
  );

  it.each<[string, readonly string[]]>([
    ['of the four', four.map(({ id }) => id)],
    ['of a pack with two of its own', ['empathy', 'listening']],
    ['of a pack that needs none', []],
  ])('says which rubrics its overall needs: %s', (_, required) => {
    const entry = kept(four, required, answers);
    expect(entry.required).toEqual(required);
    expect(checkScores(entry, false, finder(four))).toEqual({ faults: [], isPassedOver: false });
  });

  it('needs the four where it was kept before it could say so', () => {
    const { required: _, ...older } = kept(
      four,
      four.map(({ id }) => id),
      answers,
    );
    expect(older.overall).not.toBeNull();
    expect(checkScores(older, false, finder(four)).faults).toEqual([]);
    const other = { ...older, required: ['listening', 'another'] };
    expect(checkScores(other, false, finder(four)).faults).toMatchObject([{ field: 'overall' }]);
  });
});

describe('an entry whose words were taken out', () => {
  const when = (question: string) => ({ when: { question, is: ['yes, in March'] } });
  const scales = ['one', 'two', 'three'].map((id) => scale(id));
  const points = { one: 4, two: 4, three: 4 };

  it.each<[string, Rubric, object, object]>([
    [
      'an option of questions that were not at hand',
      makeRubric([...scales, choice('said', { a: 0, b: 100 })]),
      { ...points, said: 'a' },
      points,
    ],
    [
      'an open answer that decides what else is asked',
      makeRubric([text('said'), ...scales, scale('four', when('said'))]),
      { ...points, said: 'yes, in March', four: 1 },
      { ...points, four: 1 },
    ],
  ])('is passed over when it lacks %s', (_, rubric, all, left) => {
    const entry = kept([rubric], [], { [rubric.id]: all } as Answers);
    const bare = { ...entry, answers: { [rubric.id]: left } as Answers };
    expect(checkScores(bare, true, finder([rubric]))).toEqual({ faults: [], isPassedOver: true });
    expect(checkScores(bare, false, finder([rubric])).faults).not.toEqual([]);
    expect(checkScores(entry, true, finder([rubric]))).toEqual({ faults: [], isPassedOver: false });
  });

  it('is checked in full where no answer that counts is missing', () => {
    const rubric = makeRubric([...scales, text('aside')]);
    const entry = kept([rubric], [], { [rubric.id]: points } as Answers);
    expect(checkScores(entry, true, finder([rubric])).isPassedOver).toBe(false);
    const changed = { ...entry, answers: { [rubric.id]: { ...points, one: 1 } } };
    expect(checkScores(changed, true, finder([rubric])).faults).not.toEqual([]);
  });
});
