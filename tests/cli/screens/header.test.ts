import { expect, it } from 'vitest';
import { header } from '../../../src/cli/screens/header.ts';
import { plainPaper } from '../../support/paper.ts';
import { builtIns } from '../../support/session-scene.ts';
import { viewOf } from '../../support/step-view.ts';

const [rubric] = builtIns;
const [question] = rubric?.questions ?? [];

it.each([
  ['in a session, with all that comes after them', {}, 'about 5 minutes left'],
  ['tried in one go, with nothing after them', { inOneGo: true }, 'about 2 minutes left'],
] as const)('tells how long six questions take: %s', (_, parts, says) => {
  if (rubric === undefined || question === undefined) throw new Error('no rubric');
  const step = { kind: 'question', number: 1, of: 6, rubric, question } as const;
  expect(header('Listening', viewOf(step, parts), plainPaper())).toContain(says);
});
