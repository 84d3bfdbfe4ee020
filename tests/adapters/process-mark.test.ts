import { expect, it } from 'vitest';
import { isAlive, isMark, markOfThisProcess } from '../../src/adapters/process-mark.ts';

it('knows its own process to be alive', () => {
  expect(isMark(markOfThisProcess())).toBe(true);
  expect(isAlive(markOfThisProcess())).toBe(true);
  expect(isAlive(`${process.pid} -`)).toBe(true);
});

it('knows a process that is gone to be dead', () => {
  expect(isAlive('999999999 -')).toBe(false);
});

it('is not taken in by a number that is used again', ({ skip }) => {
  if (process.platform !== 'linux') skip('only Linux tells when a process started');
  expect(isAlive(`${process.pid} 1`)).toBe(false);
});

it.each(['', '0 -', '-1 -', '12', '12 ', 'x 1', '1 1 1', '99999999999 -', '1 -\n2'])(
  'takes %j for no mark',
  (text) => expect(isMark(text)).toBe(false),
);
