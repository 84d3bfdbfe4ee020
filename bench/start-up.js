// How long it takes to start, as ratios against a bare `node -e 0` in the same run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { fillJournal } from './fill-journal.js';
import { inTurn, median } from './measure.js';

const PROGRAM = fileURLToPath(new URL('../bin/aftercall.js', import.meta.url));
const ROUNDS = 41;
const RECORDS = 100_000;

/** @returns rows of what was measured, with the ratio that was asked for */
export async function startUp() {
  const home = mkdtempSync(join(tmpdir(), 'aftercall-bench-'));
  try {
    const empty = machineIn(join(home, 'empty'));
    const one = machineIn(join(home, 'one'));
    const full = machineIn(join(home, 'full'));
    fillJournal(one.AFTERCALL_DATA_DIR, 1);
    fillJournal(full.AFTERCALL_DATA_DIR, RECORDS);
    const times = await inTurn(ROUNDS, {
      bare: () => runs(['-e', '0'], empty),
      version: () => runs([PROGRAM, '--version'], empty),
      bareInTerminal: () => shows(['-e', '0'], empty, null),
      firstStep: () => shows([PROGRAM], empty, 'First call'),
      prepOne: () => runs([PROGRAM, 'prep', 'account 399'], full),
      prepDay: () => runs([PROGRAM, 'prep'], full),
      withOne: () => shows([PROGRAM], one, 'First call'),
      withMany: () => shows([PROGRAM], full, 'First call'),
    });
    const of = (name) => median(times[name]);
    return [
      row('aftercall --version / node -e 0', of('version') / of('bare'), 1.3),
      row('first screen, empty journal / node -e 0', of('firstStep') / of('bareInTerminal'), 2.0),
      row('first screen, 100,000 records / node -e 0', of('withMany') / of('bareInTerminal'), 2.0),
      row('prep of an account, 100,000 records / node -e 0', of('prepOne') / of('bare'), 2.5),
      row('prep of the day, 100,000 records / node -e 0', of('prepDay') / of('bare'), 2.5),
      row('first screen, 100,000 records / one record', of('withMany') / of('withOne'), 1.1),
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

// --- internal ---

function row(what, ratio, atMost) {
  return { what, ratio, atMost };
}

function machineIn(home) {
  return {
    ...process.env,
    HOME: home,
    TERM: 'xterm-256color',
    AFTERCALL_DATA_DIR: join(home, 'data'),
    AFTERCALL_STATE_DIR: join(home, 'state'),
    AFTERCALL_CONFIG_DIR: join(home, 'config'),
  };
}

function runs(args, env) {
  const started = performance.now();
  spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  return performance.now() - started;
}

/** Until the text is on the screen, or, without one, until the program ends. */
function shows(args, env, text) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { cols: 80, rows: 30, cwd: tmpdir(), env });
    let shown = '';
    let took = null;
    child.onData((data) => {
      shown += data;
      if (took !== null || text === null || !shown.includes(text)) return;
      took = performance.now() - started;
      child.kill('SIGKILL');
    });
    child.onExit(() => resolve(took ?? performance.now() - started));
  });
}
