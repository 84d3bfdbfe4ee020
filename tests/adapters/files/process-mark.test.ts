import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { isAlive, isMark, markOfThisProcess } from '../../../src/adapters/files/process-mark.ts';

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

it('knows a killed process to be dead before its parent has taken notice', async ({ skip }) => {
  if (process.platform !== 'linux') skip('only Linux tells a process that waits for its parent');
  // The shell becomes a program that never asks after the child it has inherited.
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
  try {
    const pid = await firstNumber(parent);
    while (!readFileSync(`/proc/${parent.pid}/stat`, 'latin1').includes('(sleep)')) await pause(5);
    process.kill(pid, 'SIGKILL');
    while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))) await pause(5);
    expect(process.kill(pid, 0)).toBe(true);
    expect(isAlive(`${pid} -`)).toBe(false);
  } finally {
    parent.kill('SIGKILL');
  }
});

async function firstNumber({ stdout }: ChildProcess): Promise<number> {
  if (stdout === null) throw new Error('no output');
  const [text] = await once(stdout, 'data');
  return Number(text);
}
