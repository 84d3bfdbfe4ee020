import { afterEach, beforeEach, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import { KeptJournal, makeEntryRecord } from '../support/kept-journal.ts';
import { openAftercall } from '../support/pty.ts';

let kept: KeptJournal;
beforeEach(() => {
  kept = new KeptJournal();
  kept.write(makeEntryRecord({ plan: { id: 'plan-1', say: 'If they pause, then I wait.' } }));
});
afterEach(() => kept.remove());

it.each([
  ['settles it by one letter', 'f', EXIT.done, 'forgotten'],
  ['settles it by another', 'n', EXIT.done, 'no chance came'],
  ['leaves it open on Ctrl-C', '\u0003', EXIT.SIGINT, 'has not been said yet'],
])('plan settle at a terminal %s', async (_, keys, code, became) => {
  const rep = openAftercall(kept, ['plan', 'settle'], { columns: 60 });
  await rep.sees('What became of it?');
  rep.type(keys);
  expect(await rep.ended()).toBe(code);
  expect(kept.run(['journal', 'show']).out).toContain(became);
});
