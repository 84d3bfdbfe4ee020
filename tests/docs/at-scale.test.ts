import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Machine, root } from '../support/machine.ts';
import { sampleNotes } from '../support/sample-notes.ts';

const page = readFileSync(join(root, 'docs', 'at-scale.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
const COUNT = 10_000;

/** What the page's table says of one note and of a billion. */
function row(what: string): readonly [number, number] {
  const cells = page.split('\n').find((line) => line.startsWith(`| ${what} |`));
  const [one = Number.NaN, all = Number.NaN] = (cells?.split('|').slice(2) ?? []).map(parseFloat);
  return [one, all];
}

describe('the page on a billion notes', () => {
  it('says how many bytes a note takes, as measured from the sample', () => {
    const notes = sampleNotes(COUNT);
    const args = ['score', '-', '--format', 'jsonl', '--quiet'];
    const machine = new Machine();
    machine.write('notes.jsonl', notes);
    const { code } = machine.shell(`$AFTERCALL ${args.join(' ')} < notes.jsonl > scores.jsonl`);
    expect(code).toBe(0);
    const scores = readFileSync(join(machine.home, 'scores.jsonl'));
    const found = {
      in: notes.length,
      out: scores.length,
      'in, with gzip': gzipSync(notes).length,
      'out, with gzip': gzipSync(scores).length,
    };
    for (const [what, bytes] of Object.entries(found)) {
      const [one, all] = row(what);
      expect(all).toBe(one); // bytes, and GB for a billion
      expect(Math.abs(one / (bytes / COUNT) - 1), what).toBeLessThan(0.1);
    }
  });

  it('does its sum of hours', () => {
    const [microseconds, hours] = row('processor time, one thread');
    expect(hours).toBeCloseTo((microseconds * 1e9) / 1e6 / 3600, 1);
  });

  it.each(blocks)(
    'shows commands that a shell can read, of scripts that are there: %s',
    (block) => {
      expect(spawnSync('bash', ['-n'], { input: block }).status).toBe(0);
      for (const [path] of block.matchAll(/examples\/\S+/g)) {
        expect(existsSync(join(root, path))).toBe(true);
      }
      for (const [, flag] of block.matchAll(/ (--(?:format|jobs|allow-problems|quiet))\b/g)) {
        expect(
          new Machine().run(['score', '--help']).out + new Machine().run(['--help']).out,
        ).toContain(flag);
      }
    },
  );
});
