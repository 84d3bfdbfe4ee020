import { describe, expect, it } from 'vitest';
import { questionScreen } from '../../../src/cli/screens/question-screen.ts';
import type { Question } from '../../../src/domain/rubric/rubric.ts';
import type { WrittenQuestion } from '../../../src/domain/rubric/written-question.ts';
import type { StepView } from '../../../src/use-cases/reflect/rep.ts';
import { choice, makeRubric, scale, yesNo } from '../../support/make-rubric.ts';
import { plainPaper } from '../../support/paper.ts';
import { began, NOW, sessionOf } from '../../support/session-scene.ts';
import { keysShow, pressed, viewOf } from '../../support/step-view.ts';

const HEAD = 'Scene · about 5 minutes left';
const KEYS = 'd cannot recall · b back · ? help · p pause · f finish now';
const HOW = 'A digit answers. p stops here and keeps everything for later; f scores what you have';

/** A question's screen in a session, where what stands around it is said in `parts`. */
function screenOf(written: WrittenQuestion, parts: Partial<StepView> = {}) {
  const rubric = makeRubric([written]);
  const [question] = rubric.questions as readonly [Question];
  const view = viewOf({ kind: 'question', number: 1, of: 6, rubric, question }, parts);
  return questionScreen(view, question, 'Scene', plainPaper());
}

const recap = scale('recap', { na: 'nothing was said', help: 'Only this call counts.' });

describe('a question on its screen', () => {
  it.each<[string, WrittenQuestion, readonly string[]]>([
    [
      'a scale, with the points between its sentences',
      scale('recap', { points: 3 }),
      ['How was recap?', '  1  little', '  2  between', '  3  much', `1-3 answer · ${KEYS}`],
    ],
    [
      'one whose best answer is not an end',
      scale('talk', { points: 3, best: 2 }),
      [
        'How was talk?',
        'Here the best answer is 2: too little and too much both miss it.',
        '  1  little',
        '  2  between',
        '  3  much',
        `1-3 answer · ${KEYS}`,
      ],
    ],
    [
      'yes or no',
      yesNo('a next step'),
      ['Was there a next step?', '  1  Yes', '  2  No', `1-2 answer · ${KEYS}`],
    ],
    [
      'a choice, and when it does not apply',
      choice('opening', { me: 0, them: 100 }, { na: 'they wrote' }),
      [
        'Which opening?',
        '  1  me',
        '  2  them',
        'n does not apply: they wrote',
        `1-2 answer · ${KEYS}`,
      ],
    ],
  ])('shows %s', (_, written, lines) => {
    expect(keysShow(screenOf({ ...written, id: 'one' }))).toEqual([HEAD, ...lines]);
  });

  it.each<[string, Partial<StepView>, readonly string[]]>([
    ['what was answered before going back', { earlier: 2 }, ['Your answer before: 2. Enter keeps']],
    ['that it could not be recalled', { earlier: 'dk' }, ['Your answer before: cannot recall.']],
    ['that it did not apply', { earlier: 'na' }, ['Your answer before: does not apply.']],
    [
      'what is still owed, the first three',
      {
        owed: ['the draft', 'the price', 'a date', 'a name'].map((what) => ({
          id: what,
          said: what,
          owner: 'me',
          what,
          made: NOW,
          entry: 'e',
        })),
      },
      ['Still open with them:', '  me · the draft', '  me · a date', '  and 1 more'],
    ],
    ['no way back from the first thing', { canGoBack: false }, ['d cannot recall · ? help']],
    ['no pause where it is asked in one go', { inOneGo: true }, ['? help · Ctrl-C stops']],
  ])('tells %s', (_, parts, says) => {
    const text = keysShow(screenOf(recap, parts)).join('\n');
    for (const one of says) expect(text).toContain(one);
  });

  it('helps, and goes on', () => {
    const screen = screenOf(recap);
    expect(keysShow(screen, '?').join('\n')).toContain(
      `Only this call counts. ${HOW.slice(0, 40)}`,
    );
    expect(keysShow(screen, '?', '?')).toEqual(keysShow(screen));
  });

  it.each([
    ['n', scale('recap'), 'This one applies to every call. If you cannot recall, press d.'],
    ['pasted', recap, 'Several keys arrived at once, so none was taken. One key answers.'],
  ] as const)('says why %s is no answer', (key, written, says) => {
    expect(keysShow(screenOf(written), key)).toContain(says);
  });

  it.each([
    ['3', {}, { say: 'answer', answer: 3 }],
    ['d', {}, { say: 'answer', answer: 'dk' }],
    ['n', {}, { say: 'answer', answer: 'na' }],
    ['b', {}, { say: 'back' }],
    ['p', {}, { say: 'pause' }],
    ['f', {}, { say: 'finish' }],
    ['return', { earlier: 4 }, { say: 'answer', answer: 4 }],
    ['return', {}, undefined],
    ['6', {}, undefined],
    ['x', {}, undefined],
    ['b', { canGoBack: false }, undefined],
    ['p', { inOneGo: true }, undefined],
    ['f', { inOneGo: true }, undefined],
  ] as const)('takes %s, with %j, as %j', (key, parts, reply) => {
    expect(pressed(screenOf(recap, parts), key)).toEqual(reply);
  });

  it('is not paused while a kept call is amended', () => {
    const amends = { id: 'e' } as never;
    const screen = screenOf(recap, { session: sessionOf(began({ amends })) });
    expect(pressed(screen, 'p')).toBeUndefined();
    const text = keysShow(screen, 'p').join(' ');
    expect(text).toContain('There is no pausing here.');
    expect(text).toContain('Scene · amending');
    expect(text).toContain('f leave the rest · Ctrl-C stops');
  });
});
