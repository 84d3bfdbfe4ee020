// What the commands that go through a whole journal cost, beside grep and beside parsing it once.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillJournal } from './fill-journal.js';
import { inTurn, median } from './measure.js';

const PROGRAM = fileURLToPath(new URL('../bin/aftercall.js', import.meta.url));
const NOTE = fileURLToPath(new URL('../examples/acme-discovery.md', import.meta.url));
const RECORDS = 100_000;

const PARSE_ONCE = `
const { createInterface } = require('node:readline');
const input = require('node:fs').createReadStream(process.argv[1]);
let sum = 0;
createInterface({ input }).on('line', (line) => (sum += JSON.parse(line).id.length));`;

/** Tells the most memory that a program ever held, in KiB, to whoever started it. */
const TELL_MEMORY = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))`;

/** @returns rows: time beside grep, time and memory beside parsing, and memory in MB */
export async function wholeJournal(rounds = 3) {
  const home = mkdtempSync(join(tmpdir(), 'aftercall-bench-'));
  try {
    const { data, env } = madeIn(home);
    const file = join(data, 'journal', '2026.bench.jsonl');
    const memory = {};
    const measured = (name, args, where = data) => {
      const run = timed(process.execPath, ['--import', TELL_MEMORY, ...args], env(where));
      memory[name] = [...(memory[name] ?? []), run.megabytes];
      return run.took;
    };
    const ours = (...args) => ({ args: [PROGRAM, ...args] });
    const commands = {
      'prep of an account': ours('prep', 'account 399'),
      'prep of the day': ours('prep'),
      'journal search, no hit': ours('journal', 'search', 'not-there'),
      'journal list': ours('journal', 'list'),
      'journal list --limit all': ours('journal', 'list', '--limit', 'all'),
      'journal chart': ours('journal', 'chart'),
      'journal verify': ours('journal', 'verify'),
      'journal export': ours('journal', 'export'),
      'journal export --with-words': ours('journal', 'export', '--with-words'),
      'journal export --format csv': ours('journal', 'export', '--format', 'csv'),
      'journal import, all new': { args: [PROGRAM, 'journal', 'import', file], isNew: true },
      'journal import, all here': ours('journal', 'import', file),
    };
    const measurements = Object.entries(commands).map(([name, { args, isNew }]) => [
      name,
      () => {
        const empty = join(home, 'empty');
        rmSync(empty, { recursive: true, force: true });
        return measured(name, args, isNew ? empty : data);
      },
    ]);
    const times = await inTurn(rounds, {
      grep: () => timed('grep', ['-c', 'nobody', file], env(data)).took,
      parse: () => measured('parse', ['-e', PARSE_ONCE, file]),
      bare: () => measured('bare', ['-e', '0']),
      ...Object.fromEntries(measurements),
    });
    return ['bare', ...Object.keys(commands)].map((what) => ({
      what: what === 'bare' ? 'node -e 0' : what,
      toGrep: median(times[what]) / median(times.grep),
      toParse: median(times[what]) / median(times.parse),
      toBare: median(times[what]) / median(times.bare),
      memoryToParse: median(memory[what]) / median(memory.parse),
      megabytes: median(memory[what]),
    }));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The rows as a table for README.md. */
export function wholeJournalTable(rows) {
  const lines = rows.map(({ what, toGrep, toParse, toBare, memoryToParse, megabytes }) => {
    const times = [toGrep.toFixed(1), toParse.toFixed(2), toBare.toFixed(1)];
    return `| ${[what, ...times, memoryToParse.toFixed(1), megabytes.toFixed(0)].join(' | ')} |`;
  });
  const head = '| what | time / grep | time / parsing | time / node -e 0 | memory / parsing | MB |';
  return [head, '|---|---|---|---|---|---|', ...lines].join('\n');
}

// --- internal ---

/** A journal made from an entry that was really kept, so that scores can be computed anew. */
function madeIn(home) {
  const [one, data] = [join(home, 'one'), join(home, 'data')];
  const env = (where) => ({
    ...process.env,
    HOME: home,
    AFTERCALL_DATA_DIR: where,
    AFTERCALL_STATE_DIR: join(home, 'state'),
  });
  timed(process.execPath, [PROGRAM, 'reflect', '--answers', NOTE], env(one));
  const [kept] = readdirSync(join(one, 'journal'));
  const like = JSON.parse(readFileSync(join(one, 'journal', kept), 'utf8'));
  fillJournal(data, RECORDS, { ...like, call: undefined });
  cpSync(join(one, 'rubrics'), join(data, 'rubrics'), { recursive: true });
  return { data, env };
}

function timed(program, args, env) {
  const started = performance.now();
  // Into /dev/null grep stops at the first hit.
  const stdio = ['ignore', program === 'grep' ? 'pipe' : 'ignore', 'ignore', 'pipe'];
  const { status, output } = spawnSync(program, args, { env, stdio });
  const took = performance.now() - started;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: exit ${status}`);
  return { took, megabytes: Number(output[3]) / 1024 };
}
