import { describe, expect, it } from 'vitest';
import { Machine } from '../support/machine.ts';
import { openAftercall } from '../support/pty.ts';
import { spawnWhole } from '../support/whole-pty.ts';

const lines = (count: number) => Array.from({ length: count }, (_, i) => `line ${i} 日本`);
const sent = (count: number) => `${lines(count).join('\r\n')}\r\n`;

/** A machine with a text that is longer than what a pseudo-terminal gives at once. */
function machineWith(count: number): Machine {
  const machine = new Machine();
  machine.write('much.txt', `${lines(count).join('\n')}\n`);
  return machine;
}

describe.skipIf(process.platform === 'win32')('the terminal of these tests', () => {
  it('gives every byte of a program that ended before anything was read', async () => {
    const got: Uint8Array[] = [];
    const options = { cwd: machineWith(500).home };
    const child = spawnWhole('cat', ['much.txt'], options, (bytes) => got.push(bytes));
    child.pause();
    await new Promise((resolve) => child.onExit(resolve));
    expect(Buffer.concat(got).toString('utf8')).toBe(sent(500));
  });

  it('has every byte on the screen once a program has ended, however much it wrote at once', async () => {
    const machine = machineWith(1500);
    for (let round = 0; round < 15; round += 1) {
      const rep = openAftercall(machine, [], { shell: 'exec cat much.txt' });
      expect(await rep.ended()).toBe(0);
      expect(rep.sent()).toBe(sent(1500));
      expect(rep.screen()).toBe(lines(1500).join('\n'));
    }
  });
});
