// What finding calls costs among 100,000, beside grep and beside parsing every line once.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillJournal } from './fill-journal.js';
import { inTurn, median } from './measure.js';

const PROGRAM = fileURLToPath(new URL('../bin/aftercall.js', import.meta.url));
const ROUNDS = 7;
const RECORDS = 100_000;

const PARSE_ONCE = `
const lines = require('node:fs').readFileSync(process.argv[1], 'utf8').split('\\n');
for (const line of lines) if (line !== '') JSON.parse(line);`;

/** Tells the most memory that a program ever held, in KiB, to whoever started it. */
const TELL_MEMORY = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))`;

/** @returns rows of what was measured: ratios of times, and memory in MB */
export async function search() {
  const home = mkdtempSync(join(tmpdir(), 'aftercall-bench-'));
  try {
    const data = join(home, 'data');
    fillJournal(data, RECORDS);
    const file = join(data, 'journal', '2026.bench.jsonl');
    const env = { ...process.env, AFTERCALL_DATA_DIR: data, AFTERCALL_STATE_DIR: join(home, 's') };
    const journal = (...words) => ['--import', TELL_MEMORY, PROGRAM, 'journal', ...words];
    const memory = {};
    const ours = (name, ...words) => {
      const run = timed(process.execPath, journal(...words), env);
      memory[name] = Math.max(memory[name] ?? 0, run.megabytes);
      return run.took;
    };
    const times = await inTurn(ROUNDS, {
      grep: () => timed('grep', ['-c', 'nobody', file], env).took,
      parse: () => timed(process.execPath, ['-e', PARSE_ONCE, file], env).took,
      none: () => ours('none', 'search', 'not-there'),
      every: () => ours('every', 'search', 'nobody', 'account'),
      month: () => ours('month', 'list', '--when', '2020-02', '--limit', 'all'),
    });
    const of = (name) => median(times[name]);
    return [
      row('search without a hit / parsing every line once', of('none') / of('parse'), 2.5),
      row('search that every call fits / parsing every line once', of('every') / of('parse'), 4.0),
      row('list of one month / parsing every line once', of('month') / of('parse'), 3.0),
      row('search without a hit / grep -c', of('none') / of('grep'), 100),
      row('search without a hit, memory in MB', memory.none, 200),
      row('search that every call fits, memory in MB', memory.every, 200),
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

// --- internal ---

function row(what, ratio, atMost) {
  return { what, ratio, atMost };
}

function timed(program, args, env) {
  const started = performance.now();
  const stdio = ['ignore', 'pipe', 'ignore', 'pipe']; // into /dev/null grep stops at the first hit
  const { status, output } = spawnSync(program, args, { env, stdio });
  const took = performance.now() - started;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: exit ${status}`);
  return { took, megabytes: Number(output[3]) / 1024 };
}
