import { describe, expect, it } from 'vitest';
import { typedAnswerScreen } from '../../../src/cli/screens/typed-answer-screen.ts';
import type { Question } from '../../../src/domain/rubric/rubric.ts';
import type { WrittenQuestion } from '../../../src/domain/rubric/written-question.ts';
import type { StepView } from '../../../src/use-cases/reflect/rep.ts';
import { makeRubric, number, text } from '../../support/make-rubric.ts';
import { plainPaper } from '../../support/paper.ts';
import { linesShow, viewOf } from '../../support/step-view.ts';

const HEAD = 'Scene · about 5 minutes left';

function screenOf(written: WrittenQuestion, parts: Partial<StepView> = {}) {
  const rubric = makeRubric([written]);
  const [question] = rubric.questions as readonly [Question];
  const view = viewOf({ kind: 'question', number: 1, of: 6, rubric, question }, parts);
  if (question.kind !== 'number' && question.kind !== 'text') throw new Error(question.kind);
  return typedAnswerScreen(view, question, 'Scene', plainPaper());
}

const share = number('talk', [0, 100], [35, 50], { na: 'nobody spoke' });
const remark = text('the rest');
const NO_NUMBER = { problem: 'A number from 0 to 100, please.', field: 0 };

describe('a question that is answered by typing', () => {
  it.each<[string, WrittenQuestion, readonly string[]]>([
    [
      'a number, with where its best lies',
      share,
      [
        HEAD,
        'How much talk?',
        'From 0 to 100 %; best lies from 35 to 50.',
        '  []',
        'Enter answers · n does not apply: nobody spoke · d cannot recall · p pause · f',
        'finish now · Esc back',
      ],
    ],
    [
      'words, which may be none',
      { ...remark, id: 'rest' },
      [HEAD, 'What about the rest?', '  []', 'Enter goes on, also without words · Esc back'],
    ],
  ])('shows %s', (_, written, lines) => {
    expect(linesShow(screenOf(written))).toEqual(lines);
  });

  it.each([
    ['42', { value: { say: 'answer', answer: 42 } }],
    [' 12,5 ', { value: { say: 'answer', answer: 12.5 } }],
    ['D', { value: { say: 'answer', answer: 'dk' } }],
    ['n', { value: { say: 'answer', answer: 'na' } }],
    ['p', { value: { say: 'pause' } }],
    ['f', { value: { say: 'finish' } }],
    ['101', NO_NUMBER],
    ['', NO_NUMBER],
    ['half', NO_NUMBER],
  ] as const)('takes %j for a number as %j', (typed, result) => {
    expect(screenOf(share).submit([typed], new Set())).toEqual(result);
  });

  it.each([
    [share, 40, '40'],
    [share, 'dk', 'd'],
    [share, 'na', 'n'],
    [remark, 'as ever', 'as ever'],
    [remark, undefined, ''],
  ] as const)('puts back what stood there before: %#', (written, earlier, field) => {
    const parts = earlier === undefined ? {} : { earlier };
    expect(screenOf({ ...written, id: 'one' }, parts).fields).toEqual([field]);
  });

  it('tells the problem above the keys', () => {
    const shown = linesShow(screenOf(share), { fields: ['half'], problem: NO_NUMBER.problem });
    expect(shown.slice(3, 5)).toEqual(['  [half]', NO_NUMBER.problem]);
  });
});
