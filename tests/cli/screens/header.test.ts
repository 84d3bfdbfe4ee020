import { expect, it } from 'vitest';
import { header } from '../../../src/cli/screens/header.ts';
import { styleOf } from '../../../src/cli/shell/style-of.ts';
import { knownCalls } from '../../../src/domain/journal/known-calls.ts';
import type { StepView } from '../../../src/use-cases/reflect/rep.ts';
import { began, builtIns, NOW, sessionOf } from '../../support/session-scene.ts';

const [rubric] = builtIns;
const [question] = rubric?.questions ?? [];

it.each([
  ['in a session, with all that comes after them', {}, 'about 5 minutes left'],
  ['tried in one go, with nothing after them', { inOneGo: true }, 'about 2 minutes left'],
] as const)('tells how long six questions take: %s', (_, parts, says) => {
  if (rubric === undefined || question === undefined) throw new Error('no rubric');
  const view: StepView = {
    step: { kind: 'question', number: 1, of: 6, rubric, question },
    session: sessionOf(began()),
    known: knownCalls([]),
    pace: null,
    questionsToCome: 6,
    canGoBack: false,
    now: NOW,
    ...parts,
  };
  expect(header('Listening', view, styleOf(false, {}, false))).toContain(says);
});
