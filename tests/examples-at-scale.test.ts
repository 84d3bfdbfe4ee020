import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lacksParallel, lacksSpark, python } from './support/engines.ts';
import { Machine, program, root } from './support/machine.ts';
import { sampleNotes } from './support/sample-notes.ts';

const folder = join(root, 'examples', 'at-scale');
const FILTER = [
  'score',
  '-',
  '--input',
  'jsonl',
  '--format',
  'jsonl',
  '--jobs',
  '1',
  '--allow-problems',
  '--quiet',
];
const FAILING = 'aftercall score - --format jsonl --rubric none';

/** What a warehouse really holds: lines that cannot be scored, or look as if they could not. */
const ODD = [
  '---',
  '{"id": broken',
  '[{"id":"in-brackets"}]',
  '{"id":"no-such-question","answers":{"listening":{"talk-shar":3}}}',
  '{"id":"within",\r"answers":{"listening":{"talk-share":3}}}',
  '{"id":"words","words":"Größe\u2028✓ 😀","answers":{}}',
  '',
].join('\n');

/** Its files in the order of their names; what they hold is made anew for each test. */
const FILES: Readonly<Record<string, string>> = {
  'notes/a.jsonl': ODD + sampleNotes(60, 1),
  'notes/b.jsonl': sampleNotes(50, 2) + ODD,
  'notes/c.jsonl': '',
  'notes/d.jsonl': `${sampleNotes(40, 3)}${ODD}`.trimEnd(), // its last line does not end
};
const ALL = Object.values(FILES).join('');

describe('scoring with GNU parallel', () => {
  it('gives for one file, cut anywhere, the bytes that one process gives', ({ skip }) => {
    skipFor(lacksParallel(), skip);
    const fleet = new Fleet();
    fleet.write('all.jsonl', ALL);
    for (const more of [[], ['--block', '1k'], ['--block', '7k']]) {
      const { code, out } = fleet.start('bash', ['score-file.sh', 'all.jsonl', ...more]);
      expect(code).toBe(0);
      expect(out).toBe(fleet.scores(ALL));
    }
  });

  it('gives for a folder the bytes that one process gives for each file, compressed or not', ({
    skip,
  }) => {
    skipFor(lacksParallel(), skip);
    const fleet = new Fleet(FILES);
    fleet.write('notes/day=2/a.jsonl.gz', gzipSync(sampleNotes(30, 4)));
    const { code } = fleet.start('bash', ['score-folder.sh', 'notes', 'scores']);
    expect(code).toBe(0);
    for (const [name, notes] of Object.entries(FILES)) {
      expect(fleet.read(name.replace('notes', 'scores')).toString()).toBe(fleet.scores(notes));
    }
    const packed = fleet.read('scores/day=2/a.jsonl.gz');
    expect(gunzipSync(packed).toString()).toBe(fleet.scores(sampleNotes(30, 4)));
  });

  it('fails where the filter does, and a second run makes only what is missing', ({ skip }) => {
    skipFor(lacksParallel(), skip);
    const fleet = new Fleet(FILES);
    const args = ['score-folder.sh', 'notes', 'scores'];
    expect(fleet.start('bash', args, { FILTER: FAILING }).code).toBe(2);
    expect(fleet.start('bash', args, { FILTER: 'no-such-aftercall' }).code).toBe(127);
    expect(existsSync(join(fleet.home, 'scores', 'a.jsonl'))).toBe(false);
    fleet.write('scores/b.jsonl', 'from before\n');
    expect(fleet.start('bash', args).code).toBe(0);
    expect(fleet.read('scores/b.jsonl').toString()).toBe('from before\n');
    expect(fleet.read('scores/a.jsonl').toString()).toBe(
      fleet.scores(FILES['notes/a.jsonl'] ?? ''),
    );
  });

  it('fails for a file that was cut off in its compression', ({ skip }) => {
    skipFor(lacksParallel(), skip);
    const fleet = new Fleet({ 'notes/cut.jsonl.gz': gzipSync(ALL).subarray(0, 2000) });
    expect(fleet.start('bash', ['score-folder.sh', 'notes', 'scores']).code).not.toBe(0);
    expect(existsSync(join(fleet.home, 'scores', 'cut.jsonl.gz'))).toBe(false);
  });
});

describe('scoring on Spark', () => {
  const NOTES = 'notes/*.jsonl*';

  it('gives the bytes that one process gives, from files cut anywhere, empty and compressed ones', ({
    skip,
  }) => {
    skipFor(lacksSpark(), skip);
    const fleet = new Fleet({ ...FILES, 'notes/e.jsonl.gz': gzipSync(sampleNotes(30, 4)) });
    const { code, err } = fleet.spark([NOTES, 'scores', '--partitions', '7']);
    expect(code, err).toBe(0);
    const parts = readdirSync(join(fleet.home, 'scores')).filter((name) => /^part-\d+$/.test(name));
    expect(parts.length).toBeGreaterThanOrEqual(7);
    const out = parts.sort().map((name) => fleet.read(`scores/${name}`).toString());
    const each = [...Object.values(FILES), sampleNotes(30, 4)].map((notes) => fleet.scores(notes));
    expect(out.join('')).toBe(each.join(''));
  });

  it.for([
    ['exits with a code', FAILING, 'PIPE_FUNCTION_EXITED'],
    ['is not installed', 'no-such-aftercall score -', 'No such file or directory'],
    ['meets a bad note without --allow-problems', 'aftercall score - -f jsonl', 'error code 4'],
  ] as const)('fails the job where the filter %s', ([, filter, said], { skip }) => {
    skipFor(lacksSpark(), skip);
    const fleet = new Fleet(FILES);
    const { code, err } = fleet.spark([NOTES, 'scores', '--filter', filter]);
    expect(code).not.toBe(0);
    expect(err).toContain(said);
    expect(existsSync(join(fleet.home, 'scores', '_SUCCESS'))).toBe(false);
  });
});

// --- internal ---

/** A machine on which `aftercall` is installed and the scripts are at hand. */
class Fleet extends Machine {
  readonly #path: string;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    super();
    const bin = join(this.home, 'bin');
    mkdirSync(bin);
    symlinkSync(program, join(bin, 'aftercall'));
    symlinkSync(process.execPath, join(bin, 'node'));
    this.#path = `${bin}${delimiter}${process.env.PATH}`;
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  /** A script of the examples, by the program that runs it. */
  start(runner: string, [script = '', ...args]: readonly string[], env: NodeJS.ProcessEnv = {}) {
    return ended(
      spawnSync(runner, [join(folder, script), ...args], {
        cwd: this.home,
        env: { ...this.env, PATH: this.#path, ...env },
        maxBuffer: 1 << 27,
      }),
    );
  }

  spark(args: readonly string[]) {
    const master = '--master local[2] pyspark-shell';
    return this.start(python, ['score_on_spark.py', ...args], {
      PYSPARK_SUBMIT_ARGS: master,
      PYSPARK_PYTHON: python,
      SPARK_LOCAL_IP: '127.0.0.1',
      JAVA_HOME: process.env.JAVA_HOME,
    });
  }

  /** What one process makes of notes. */
  scores(notes: string): string {
    return this.run(FILTER, notes).out;
  }

  read(name: string): Buffer {
    return readFileSync(join(this.home, name));
  }
}

function ended({ status, stdout, stderr }: SpawnSyncReturns<Buffer>) {
  return { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
}

function skipFor(reason: string | null, skip: (note: string) => void): void {
  if (reason !== null) skip(reason);
}
