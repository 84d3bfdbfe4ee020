// What `journal verify` costs, beside reading the same lines and parsing each once.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillJournal } from './fill-journal.js';
import { median } from './measure.js';

const PROGRAM = fileURLToPath(new URL('../bin/aftercall.js', import.meta.url));
const NOTE = fileURLToPath(new URL('../examples/acme-discovery.md', import.meta.url));
const RECORDS = 100_000;
const ROUNDS = 5;

/** @returns rows of what was measured, with the ratio that was asked for */
export function verifying() {
  const home = mkdtempSync(join(tmpdir(), 'aftercall-bench-'));
  try {
    const [one, full] = ['one', 'full'].map((name) => join(home, name));
    runs([PROGRAM, 'reflect', '--answers', NOTE, '--data-dir', one], home);
    const [file] = readdirSync(join(one, 'journal'));
    const like = JSON.parse(readFileSync(join(one, 'journal', file), 'utf8'));
    fillJournal(full, RECORDS, like);
    cpSync(join(one, 'rubrics'), join(full, 'rubrics'), { recursive: true });
    const lines = join(full, 'journal', '2026.bench.jsonl');
    const rounds = Array.from({ length: ROUNDS }, () => ({
      verify: runs([PROGRAM, 'journal', 'verify', '--data-dir', full], home),
      parse: runs(['--input-type=module', '-e', PARSE_ONCE, lines], home),
    }));
    const of = (name, what) => median(rounds.map((round) => round[name][what]));
    const times = of('verify', 'ms') / of('parse', 'ms');
    const memory = of('verify', 'kb') / of('parse', 'kb');
    return [
      {
        what: 'journal verify, 100,000 records / JSON.parse of each line, time',
        ratio: times,
        atMost: 5,
      },
      { what: 'the same, largest memory', ratio: memory, atMost: 2.5 },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

// --- internal ---

const PARSE_ONCE = `
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
let sum = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[1]) })) {
  sum += JSON.parse(line).id.length;
}
if (sum === 0) process.exit(1);
`;

/** Time, and the most memory in KB, as the process itself reports it at its end. */
function runs(args, home) {
  const report = `data:text/javascript,process.on('exit',()=>{process.stderr.write('\\nkb '+process.resourceUsage().maxRSS)})`;
  const env = { ...process.env, HOME: home, AFTERCALL_STATE_DIR: join(home, 'state') };
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', report, ...args], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
  return { ms: performance.now() - started, kb: Number(/kb (\d+)$/.exec(stderr)?.[1]) };
}
