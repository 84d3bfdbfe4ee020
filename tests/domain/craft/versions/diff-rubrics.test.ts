import { describe, expect, it } from 'vitest';
import { readStrictYaml } from '../../../../src/adapters/yaml/read-strict-yaml.ts';
import { changeSentence } from '../../../../src/cli/render/text/change-sentence.ts';
import { diffRubrics, neededBump } from '../../../../src/domain/craft/versions/diff-rubrics.ts';
import {
  type Bump,
  isRaisedBy,
  raisedVersion,
} from '../../../../src/domain/craft/versions/versions.ts';
import { checkRubric } from '../../../../src/domain/rubric/check/check-rubric.ts';
import { contentPart, scoringPart } from '../../../../src/domain/rubric/hashed-parts.ts';
import type { Rubric } from '../../../../src/domain/rubric/rubric.ts';
import { brokenRubric, SOUND_RUBRIC } from '../../../support/sound-rubric.ts';

function rubricOf(text: string): Rubric {
  const read = readStrictYaml(text);
  if (!read.ok) throw new Error(text);
  const checked = checkRubric(read.value.value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

const sound = rubricOf(SOUND_RUBRIC);

/** The lists in their order: the hashes are taken of JSON with sorted keys. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one,
  );

const CHANGES: readonly (readonly [string, string, Bump, string])[] = [
  ['weight: 2', 'weight: 3', 'major', 'gave-it-back: weight 2 -> 3'],
  ['best: [35, 50]', 'best: [35, 55]', 'major', 'share: best 35, 50 -> 35, 55'],
  ['max: 100', 'max: 99', 'major', 'share: the largest answer 100 -> 99'],
  ['points: 0', 'points: 10', 'major', 'first-word: option me earns 0 -> 10'],
  ['at-most: 1,', 'at-most: 2,', 'minor', 'gave-it-back: flag at most 1 -> 2'],
  [
    'at-most: 4 }',
    'at-most: 3 }',
    'major',
    'gave-it-back: when question talk-share, at-most 4 -> question talk-share, at-most 3',
  ],
  [
    '    unit: "%"',
    '    na: "no"\n    unit: "%"',
    'major',
    'share: the reason for "does not apply" is new: "no"',
  ],
  ['    unit: "%"', '    axis: aim\n    unit: "%"', 'minor', 'share: axis is new: aim'],
  ['unit: "%"', 'unit: "minutes"', 'major', 'share: unit now reads "minutes"; it was "%"'],
  [
    '      - { id: me, say: "I did", points: 0 }\n      - { id: them, say: "They did", points: 100 }',
    '      - { id: them, say: "They did", points: 100 }\n      - { id: me, say: "I did", points: 0 }',
    'major',
    'first-word: the options stand in another order: them, me',
  ],
  [
    '  - id: remark',
    '  - id: one-more\n    kind: yes-no\n    ask: "One more?"\n    best: low\n  - id: remark',
    'major',
    'one-more is a new question: "One more?"',
  ],
  [
    'from: 50, name: mostly',
    'from: 60, name: mostly',
    'minor',
    'bands from 0 hardly, from 50 mostly -> from 0 hardly, from 60 mostly',
  ],
  [
    'over: "Much."',
    'over: "A lot."',
    'minor',
    'share: the note for over now reads "A lot."; it was "Much."',
  ],
  [
    'bands:',
    'practice: "If so, then I wait."\nbands:',
    'minor',
    'the practice is new: "If so, then I wait."',
  ],
  [
    '\n  - id: remark\n    kind: text\n    ask: "Anything else?"',
    '',
    'minor',
    'remark is no longer asked: "Anything else?"',
  ],
  [
    '"Most of it"',
    '"Nearly all"',
    'patch',
    'talk-share: point 5 now reads "Nearly all"; it was "Most of it"',
  ],
  [
    '"How did you check?"',
    '"How was it checked?"',
    'patch',
    'gave-it-back: the question now reads "How was it checked?"; it was "How did you check?". Another question? Then it needs an id of its own',
  ],
  [
    '"How did you check?"',
    '"How did you check it?"',
    'patch',
    'gave-it-back: the question now reads "How did you check it?"; it was "How did you check?"',
  ],
  [
    'say: "Nothing was checked."',
    'say: "Unchecked."',
    'patch',
    `gave-it-back: the flag's sentence now reads "Unchecked."; it was "Nothing was checked."`,
  ],
  ['say: "I did"', 'say: "Me"', 'patch', 'first-word: option me now reads "Me"; it was "I did"'],
  [
    'title: "Listening"',
    'title: "Hearing"',
    'patch',
    'title now reads "Hearing"; it was "Listening"',
  ],
  ['version: "1.0.0"', 'version: "1.0.1"', 'none', ''],
  ['name: "all good"', 'name: "better"', 'none', ''],
];

const told = CHANGES.filter(([, , , sentence]) => sentence !== '');

describe('A changed rubric', () => {
  it.each(told)('%j -> %j is %s: %s', (piece, other, bump, sentence) => {
    const changed = rubricOf(brokenRubric(piece, other));
    expect(diffRubrics(sound, changed).map(changeSentence)).toContain(sentence);
    expect(neededBump(sound, changed)).toBe(bump);
  });

  it.each(CHANGES)('%j -> %j: what it needs agrees with both hashes', (piece, other) => {
    const changed = rubricOf(brokenRubric(piece, other));
    const bump = neededBump(sound, changed);
    expect(bump === 'major').toBe(sorted(scoringPart(sound)) !== sorted(scoringPart(changed)));
    expect(bump === 'none').toBe(sorted(contentPart(sound)) === sorted(contentPart(changed)));
  });

  it('whose heaviest question is another since their order changed starts plans elsewhere', () => {
    const even = SOUND_RUBRIC.replace('    weight: 2\n', '').replace(/ {4}when: .*\n/, '');
    const [head = '', first = '', second = '', ...rest] = even.split(/^ {2}- (?=id: )/m);
    const moved = [head, second, first, ...rest].join('  - ');
    const changes = diffRubrics(rubricOf(even), rubricOf(moved));
    expect(changes.map(changeSentence)).toEqual([
      'the questions are asked in another order: gave-it-back, talk-share, first-word, share, next-step, remark',
      'a plan now starts from gave-it-back, not from talk-share',
    ]);
    expect(neededBump(rubricOf(even), rubricOf(moved))).toBe('minor');
  });

  it('is no change when it is the same', () => {
    expect(diffRubrics(sound, rubricOf(SOUND_RUBRIC))).toEqual([]);
  });
});

describe('A version', () => {
  it.each([
    ['major', '1.2.3', '2.0.0', '2.0.0', true],
    ['major', '1.2.3', '1.3.0', '2.0.0', false],
    ['minor', '1.2.3', '1.3.0', '1.3.0', true],
    ['minor', '1.2.3', '2.0.0', '1.3.0', true],
    ['minor', '1.2.3', '1.2.4', '1.3.0', false],
    ['patch', '1.2.3', '1.2.4', '1.2.4', true],
    ['patch', '1.2.9', '1.2.10', '1.2.10', true],
    ['patch', '1.2.3', '1.2.3', '1.2.4', false],
    ['patch', '1.2.3', '1.1.9', '1.2.4', false],
    ['major', '2.0.0', '1.9.9', '3.0.0', false],
    ['none', '1.2.3', '1.2.3', '1.2.3', true],
    ['none', '1.2.3', '1.2.4', '1.2.3', true],
    ['none', '1.2.3', '1.2.2', '1.2.3', false],
  ] as const)(
    'that needs a %s rise from %s: is %s (at least %s) enough? %s',
    (bump, older, newer, least, enough) => {
      expect(isRaisedBy(bump, older, newer)).toBe(enough);
      expect(raisedVersion(bump, older)).toBe(least);
    },
  );
});
