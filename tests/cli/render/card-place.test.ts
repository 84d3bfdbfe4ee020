import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../src/cli/render/screen/score/card.ts';
import type { Answers } from '../../../src/domain/audit/answers.ts';
import { auditCall } from '../../../src/domain/audit/audit.ts';
import { cardOf } from '../../../src/domain/session/card.ts';
import { plainPaper } from '../../support/paper.ts';
import { CRAFT_WORDS, widest } from '../../support/screen-text.ts';
import { builtIns, NOW } from '../../support/session-scene.ts';

/** Every question of an axis answered in the middle, in the rubrics named. */
function answersOf(axes: readonly string[], ...ids: readonly string[]): Answers {
  const asked = builtIns.filter(({ id }) => ids.includes(id));
  return Object.fromEntries(
    asked.map(({ id, questions }) => [
      id,
      Object.fromEntries(
        questions.filter(({ axis }) => axes.includes(axis ?? '')).map((one) => [one.id, 3]),
      ),
    ]),
  );
}

function card(answers: Answers, columns = 60): string {
  const audit = auditCall(builtIns, [], answers, {});
  const facts = { call: {}, held: NOW, scored: true, isFirst: false };
  return renderCard(cardOf(facts, audit, []), plainPaper(columns));
}

const both = ['aim', 'posture'];

describe('where the call stood', () => {
  it.each([
    [
      'too few answers in the usual questions',
      answersOf(both, 'persuasion', 'stewardship'),
      'Place not shown: 2 of 3 answers. It takes 3 on how you two stood to each other; next time, `--with peer-stance` asks them.',
    ],
    [
      'told, where enough was asked',
      answersOf(both, 'persuasion', 'stewardship', 'peer-stance'),
      null,
    ],
    [
      'too few on the other side of it',
      answersOf(['posture'], 'persuasion', 'stewardship', 'peer-stance'),
      'Place not shown: 0 of 4 answers. It takes 4 on whose result the call was for.',
    ],
  ])('says what it takes to be told: %s', (_, answers, says) => {
    const text = card(answers);
    const inOne = text.replace(/\s+/g, ' ');
    if (says === null) expect(inOne).toContain('This call looked like');
    else expect(inOne).toContain(says);
    expect(text).not.toMatch(CRAFT_WORDS);
    expect(widest(text)).toBeLessThanOrEqual(59);
  });

  it('offers nothing that was asked already', () => {
    const answers = answersOf(both, 'persuasion');
    const text = card({ ...answers, 'peer-stance': { 'their-requests': 'dk' } });
    expect(text.replace(/\s+/g, ' ')).toMatch(/Place not shown: 1 of 3 answers\.[^;]*each other\./);
  });
});
