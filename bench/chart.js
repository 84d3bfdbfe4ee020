// How long a chart of a large journal takes, beside parsing every line of it once.
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
  const { createReadStream } = require('node:fs');
  const { createInterface } = require('node:readline');
  createInterface({ input: createReadStream(process.argv[1]) }).on('line', (line) => JSON.parse(line));
`;

/** @returns rows of what was measured, with the ratio that was asked for */
export async function chartOfMany() {
  const home = mkdtempSync(join(tmpdir(), 'aftercall-bench-'));
  try {
    const data = join(home, 'data');
    fillJournal(data, RECORDS);
    const file = join(data, 'journal', '2026.bench.jsonl');
    const env = {
      ...process.env,
      HOME: home,
      AFTERCALL_DATA_DIR: data,
      AFTERCALL_STATE_DIR: join(home, 'state'),
    };
    const times = await inTurn(ROUNDS, {
      parse: () => runs(['-e', PARSE_ONCE, file], env),
      chart: () => runs([PROGRAM, 'journal', 'chart'], env),
    });
    return [
      {
        what: 'journal chart, 100,000 records / parsing each line once',
        ratio: median(times.chart) / median(times.parse),
        atMost: 6,
      },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

// --- internal ---

function runs(args, env) {
  const started = performance.now();
  spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  return performance.now() - started;
}
