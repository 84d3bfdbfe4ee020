import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../src/adapters/rubrics/read-rubric.ts';
import type { HashedRubric } from '../../../src/use-cases/ports/rubrics-port.ts';
import { brokenRubric, SOUND_RUBRIC } from '../../support/sound-rubric.ts';

function load(text: string): HashedRubric {
  const loaded = readRubric('mine.yaml', Buffer.from(text));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value;
}

const SOUND = load(SOUND_RUBRIC);

const NEXT_STEP = `  - id: next-step
    kind: yes-no
    ask: "Is there a next step?"
    best: high
`;

const OPTIONS = [
  '      - { id: me, say: "I did", points: 0 }\n',
  '      - { id: them, say: "They did", points: 100 }\n',
];

describe('the hashes of a rubric', () => {
  it('are 64 hexadecimal digits and differ', () => {
    expect(SOUND.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(SOUND.scoringHash).toMatch(/^[0-9a-f]{64}$/);
    expect(SOUND.hash).not.toBe(SOUND.scoringHash);
  });

  it.each([
    ['a wording', 'How did you check?', 'How did you check it?'],
    ['an anchor', 'Very little', 'Hardly any'],
    ['a note', 'They carried it.', 'They led.'],
    ['a band', 'from: 50', 'from: 60'],
    ['a flag', 'at-most: 1, say', 'at-most: 2, say'],
    ['an axis', 'weight: 2', 'weight: 2\n    axis: aim'],
    ['what a flag says', 'Nothing was checked.', 'It was not checked.'],
    ['the kind text', '  - id: remark\n    kind: text', '  - id: remarks\n    kind: text'],
  ])('change in content only with %s', (_name, piece, replacement) => {
    const changed = load(brokenRubric(piece, replacement));
    expect(changed.hash).not.toBe(SOUND.hash);
    expect(changed.scoringHash).toBe(SOUND.scoringHash);
  });

  it.each([
    ['a weight', 'weight: 2', 'weight: 3'],
    ['what is best', 'best: high\n    weight', 'best: low\n    weight'],
    ['an ideal band', '[35, 50]', '[30, 50]'],
    ['the points of an option', 'points: 0 }', 'points: 10 }'],
    ['a when', 'at-most: 4 }', 'at-most: 3 }'],
    ['na', 'weight: 2', 'weight: 2\n    na: "nothing to check"'],
    ['a unit', 'unit: "%"', 'unit: "minutes"'],
    ['the order of options', OPTIONS.join(''), OPTIONS.toReversed().join('')],
  ])('both change with %s', (_name, piece, replacement) => {
    const changed = load(brokenRubric(piece, replacement));
    expect(changed.hash).not.toBe(SOUND.hash);
    expect(changed.scoringHash).not.toBe(SOUND.scoringHash);
  });

  it.each([
    ['the version', '"1.0.0"', '"2.0.0"'],
    ['the tests', 'name: "all good"', 'name: "all well"'],
    ['a default that is written out', 'best: 3', 'best: 3\n    weight: 1'],
    ['a comment', 'questions:', '# mine\nquestions:'],
    [
      'the order of keys',
      '    kind: text\n    ask: "Anything else?"',
      '    ask: "Anything else?"\n    kind: text',
    ],
    [
      'the order of keys in braces',
      '{ at-most: 1, say: "Nothing was checked." }',
      '{ say: "Nothing was checked.", at-most: 1 }',
    ],
    [
      'the order of anchors',
      '{ 1: "Not at all", 5: "In their words" }',
      '{ 5: "In their words", 1: "Not at all" }',
    ],
  ])('neither changes with %s', (_name, piece, replacement) => {
    const changed = load(brokenRubric(piece, replacement));
    expect(changed.hash).toBe(SOUND.hash);
    expect(changed.scoringHash).toBe(SOUND.scoringHash);
  });

  it('ignore the order of questions in what can move a score', () => {
    const [before = '', after = ''] = SOUND_RUBRIC.split(NEXT_STEP);
    const moved = before.replace('  - id: share\n', `${NEXT_STEP}  - id: share\n`) + after;
    const changed = load(moved);
    expect(changed.rubric.questions).toHaveLength(SOUND.rubric.questions.length);
    expect(changed.hash).not.toBe(SOUND.hash);
    expect(changed.scoringHash).toBe(SOUND.scoringHash);
  });
});
