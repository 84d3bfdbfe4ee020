import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeEntryRecord } from '../support/kept-journal.ts';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { CTRL_C } from '../support/rep.ts';

const ALL = ['journal', 'list', '--limit', 'all'];

/** A pager of a few lines: it says what it was given, and waits for q, which ends it with 7. */
const PAGER = `
import { createReadStream, writeFileSync, openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
let text = '';
for await (const chunk of process.stdin) text += chunk;
writeFileSync('paged.txt', text);
const keys = new ReadStream(openSync('/dev/tty', 'r'));
console.log('PAGER ' + process.argv.slice(2).join(',') + ' has ' + text.trimEnd().split('\\n').length);
keys.on('data', (key) => String(key).includes('q') && process.exit(7));
`;

function machineWith(calls: number): Machine {
  const machine = new Machine();
  const lines = Array.from({ length: calls }, (_, i) => {
    const number = String(i).padStart(3, '0');
    return JSON.stringify(
      makeEntryRecord({ id: `call-${number}`, call: { account: `Acme ${number}` } }),
    );
  });
  machine.write('data/journal/2026.x.jsonl', `${lines.join('\n')}\n`);
  machine.write('pager.mjs', PAGER);
  return machine;
}

const paged = ({ home }: Machine) => readFileSync(join(home, 'paged.txt'), 'utf8');

describe.skipIf(process.platform === 'win32')('a list longer than the screen', () => {
  const node = process.execPath;

  it('goes through PAGER, started with its options, and q ends it quietly', async () => {
    const machine = machineWith(60);
    const rep = openAftercall(machine, ALL, { env: { PAGER: `${node} pager.mjs -x  --tabs=4` } });
    await rep.sees('PAGER -x,--tabs=4 has 60');
    expect(rep.screen()).not.toContain('Acme 010');
    rep.type('q\r');
    expect(await rep.ended()).toBe(0);
    expect(rep.screen()).not.toMatch(/error|aftercall:/);
    expect(paged(machine)).toContain('Acme 059');
  });

  it('goes through a shell when PAGER needs one', async () => {
    const machine = machineWith(60);
    const rep = openAftercall(machine, ALL, { env: { PAGER: `X=1; "${node}" pager.mjs "a b"` } });
    await rep.sees('PAGER a b has 60');
    rep.type('q\r');
    expect(await rep.ended()).toBe(0);
  });

  it('ends quietly with the pager on Ctrl-C', async () => {
    const rep = openAftercall(machineWith(60), ALL, { env: { PAGER: `${node} pager.mjs` } });
    await rep.sees('has 60');
    rep.type(CTRL_C);
    expect(await rep.ended()).toBe(0);
    expect(rep.screen()).not.toMatch(/Paused|bug|aftercall:/);
  });

  it('ends quietly when the pager reads nothing of a long text', async () => {
    const rep = openAftercall(machineWith(4000), ALL, { env: { PAGER: 'true' } });
    expect(await rep.ended()).toBe(0);
    expect(rep.screen()).not.toMatch(/EPIPE|bug|Acme/);
  });

  it.each([
    ['PAGER is empty', ''],
    ['PAGER is cat', 'cat'],
    ['there is no such program', 'no-such-pager --fast'],
    ['the shell finds no such program', '"no-such-pager" --fast'],
  ])('is just printed when %s', async (_, pager) => {
    const rep = openAftercall(machineWith(60), ALL, { env: { PAGER: pager } });
    expect(await rep.ended()).toBe(0);
    await rep.sees('Acme 000');
    expect(rep.screen()).toContain('Acme 059');
  });

  it('is just printed with --no-pager', async () => {
    const rep = openAftercall(machineWith(60), [...ALL, '--no-pager'], {
      env: { PAGER: `${node} pager.mjs` },
    });
    expect(await rep.ended()).toBe(0);
    await rep.sees('Acme 000');
  });

  it('needs no pager when it fits after all', async () => {
    const rep = openAftercall(machineWith(30), ALL, { env: { PAGER: `${node} pager.mjs` } });
    expect(await rep.ended()).toBe(0);
    await rep.sees('Acme 000');
  });
});
