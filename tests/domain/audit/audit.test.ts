import { describe, expect, it } from 'vitest';
import { type Audit, auditCall } from '../../../src/domain/audit/audit.ts';
import { builtInRubric } from '../../support/built-in-rubrics.ts';
import { makeRubric, scale } from '../../support/make-rubric.ts';

const REQUIRED = ['listening', 'empathy', 'persuasion', 'stewardship'];
const rubrics = [...REQUIRED, 'healing'].map(builtInRubric);

/** Three answers each: enough to score. */
const FOUR = {
  listening: { 'talk-share': 3, 'gave-it-back': 4, 'cut-in': 2 }, // 81.25
  empathy: { 'said-their-side': 3, 'answered-feeling': 3, 'personal-stake': 3 }, // 50
  persuasion: { 'whose-reason': 4, 'cost-of-waiting': 4, pressure: 2 }, // 75
  stewardship: { promises: 1, 'plain-about-limits': 1, 'different-interests': 1 }, // 0
};

function audit(answers: Parameters<typeof auditCall>[2]): Audit {
  return auditCall(rubrics, REQUIRED, answers, {});
}

describe('The overall', () => {
  it('is the plain mean of the four required scores', () => {
    expect(audit(FOUR).overall).toBe((81.25 + 50 + 75 + 0) / 4);
  });

  it('takes no other rubric in', () => {
    const healing = { 'shared-problem': 5, 'reached-cause': 5, 'useful-anyway': 5 };
    const with5 = audit({ ...FOUR, healing });
    expect(with5.rubrics.map(({ score }) => score)).toEqual([81.25, 50, 75, 0, 100]);
    expect(with5.overall).toBe(51.5625);
  });

  it.each(REQUIRED)('is null when %s is missing or not scored', (id) => {
    const { [id as keyof typeof FOUR]: _gone, ...three } = FOUR;
    expect(audit(three).overall).toBeNull();
    expect(audit({ ...three, [id]: {} }).overall).toBeNull();
  });

  it('is null where nothing is required', () => {
    expect(auditCall(rubrics, [], FOUR, {}).overall).toBeNull();
  });

  it('is not capped by a flag, which is told beside it', () => {
    const { flags, overall } = audit(FOUR);
    expect(flags).toEqual([
      {
        rubric: 'stewardship',
        question: 'plain-about-limits',
        say: 'You noted that something they would want to know stayed unclear. Put that right first.',
      },
    ]);
    expect(overall).not.toBeNull();
  });
});

describe('The audit of a call', () => {
  it('holds the rubrics that the answers name, in the order of the rubrics given', () => {
    const { stewardship, listening } = FOUR;
    expect(audit({ stewardship, listening }).rubrics.map(({ rubric }) => rubric.id)).toEqual([
      'listening',
      'stewardship',
    ]);
  });

  it('is not misled by a rubric called "constructor"', () => {
    const odd = makeRubric([scale('q')], { id: 'constructor' });
    expect(auditCall([odd], [], {}, {}).rubrics).toEqual([]);
  });
});
