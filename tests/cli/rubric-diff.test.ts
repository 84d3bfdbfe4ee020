import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { brokenRubric, SOUND_RUBRIC } from '../support/sound-rubric.ts';

function diff(newer: string, ...options: readonly string[]) {
  const made = new Machine();
  made.write('old.yaml', SOUND_RUBRIC);
  made.write('new.yaml', newer);
  return made.run(['rubric', 'diff', 'old.yaml', 'new.yaml', ...options]);
}

const heavier = brokenRubric('weight: 2', 'weight: 3');

describe('rubric diff', () => {
  it('says what changed, the heaviest first, both hashes, and which version that needs', () => {
    const changed = heavier.replace('"Most of it"', '"Nearly all"');
    const { code, out } = diff(changed.replace('1.0.0', '1.0.1'));
    expect(code).toBe(1);
    const hash = '[0-9a-f]{12}';
    expect(out).toMatch(
      new RegExp(
        [
          '^listening 1\\.0\\.0 -> listening 1\\.0\\.1',
          `  content  ${hash} -> ${hash}`,
          `  scoring  ${hash} -> ${hash}`,
          '',
          'What moves scores \\(major\\)',
          '  gave-it-back: weight 2 -> 3',
          '',
          'Wording and order \\(patch\\)',
          '  talk-share: point 5 now reads "Nearly all"; it was "Most of it"',
          '',
          'This needs a new major version, 2\\.0\\.0 or higher: scores before and after it',
          'cannot be compared\\. 1\\.0\\.1 is not enough\\.\n$',
        ].join('\n'),
      ),
    );
  });

  it.each([
    ['raised enough', heavier.replace('1.0.0', '2.0.0'), 0, '2.0.0 is enough.'],
    ['not raised', heavier, 1, 'It still says 1.0.0.'],
    ['the same', SOUND_RUBRIC, 0, 'no new version is needed'],
    ['lowered', SOUND_RUBRIC.replace('1.0.0', '0.9.0'), 1, 'down to 0.9.0'],
    ['that of another rubric', heavier.replace('id: listening', 'id: mine'), 0, 'two rubrics'],
  ])('ends as its version is: %s', (_, newer, wanted, sentence) => {
    const { code, out } = diff(newer);
    expect(code).toBe(wanted);
    expect(out.replace(/\s+/g, ' ')).toContain(sentence);
  });

  it('compares one at hand, by its name, with standard input', () => {
    const { code, out } = new Machine().run(['rubric', 'diff', 'listening', '-'], SOUND_RUBRIC);
    expect(code).toBe(1);
    expect(out).toContain('first-word is a new question: "Who spoke first?"');
  });

  it('tells scripts the same', () => {
    const { code, out } = diff(heavier, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      format: 'aftercall/rubric-diff@1',
      older: { id: 'listening', version: '1.0.0', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      bump: 'major',
      enough: false,
      changes: [
        {
          kind: 'part',
          question: 'gave-it-back',
          path: ['weight'],
          before: 2,
          after: 3,
          effect: 'major',
        },
      ],
    });
  });

  it('tells the problems of either', () => {
    const { code, err } = diff(brokenRubric('best: 3', 'bset: 3'));
    expect(code).toBe(3);
    expect(err).toMatch(/^new\.yaml:\d+:\d+ error/);
  });
});
