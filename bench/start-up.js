// How long it takes to start, as ratios against a bare `node -e 0` in the same run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { fillJournal } from './fill-journal.js';
import { inTurn, median } from './measure.js';

const PROGRAM = fileURLToPath(new URL('../bin/aftercall.js', import.meta.url));
const RUBRICS = fileURLToPath(new URL('../rubrics', import.meta.url));
const ROUNDS = 41;
const SOME = 10_000;
const MANY = 100_000;

/** @returns rows of what was measured, with the ratio that was asked for */
export async function startUp() {
  const home = mkdtempSync(join(tmpdir(), 'aftercall-bench-'));
  try {
    const empty = machineIn(join(home, 'empty'));
    const one = machineIn(join(home, 'one'));
    const some = machineIn(join(home, 'some'));
    const full = machineIn(join(home, 'full'));
    const packed = machineIn(join(home, 'packed'));
    installPack(join(home, 'pack'), packed);
    fillJournal(one.AFTERCALL_DATA_DIR, 1);
    fillJournal(some.AFTERCALL_DATA_DIR, SOME);
    fillJournal(full.AFTERCALL_DATA_DIR, MANY);
    const times = await inTurn(ROUNDS, {
      bare: () => runs(['-e', '0'], empty),
      version: () => runs([PROGRAM, '--version'], empty),
      bareInTerminal: () => shows(['-e', '0'], empty, null),
      firstStep: () => shows([PROGRAM], empty, 'First call'),
      withPack: () => shows([PROGRAM], packed, 'First call'),
      prepOneOfSome: () => runs([PROGRAM, 'prep', 'account 399'], some),
      prepDayOfSome: () => runs([PROGRAM, 'prep'], some),
      prepOne: () => runs([PROGRAM, 'prep', 'account 399'], full),
      prepDay: () => runs([PROGRAM, 'prep'], full),
      withOne: () => shows([PROGRAM], one, 'First call'),
      withMany: () => shows([PROGRAM], full, 'First call'),
    });
    const of = (name) => median(times[name]);
    return [
      row('aftercall --version / node -e 0', of('version') / of('bare'), 1.3),
      row('first screen, empty journal / node -e 0', of('firstStep') / of('bareInTerminal'), 2.0),
      row('first screen, a pack installed / node -e 0', of('withPack') / of('bareInTerminal'), 2.0),
      row('first screen, a pack installed / none', of('withPack') / of('firstStep'), 1.2),
      row('first screen, 100,000 records / node -e 0', of('withMany') / of('bareInTerminal'), 2.0),
      row('prep of an account, 10,000 records / node -e 0', of('prepOneOfSome') / of('bare'), 2.0),
      row('prep of the day, 10,000 records / node -e 0', of('prepDayOfSome') / of('bare'), 2.0),
      row('prep of an account, 100,000 records / node -e 0', of('prepOne') / of('bare'), 6.0),
      row('prep of the day, 100,000 records / node -e 0', of('prepDay') / of('bare'), 6.0),
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

/** Twelve rubrics, and settings that make the daily session ask them. */
function installPack(folder, env) {
  const ids = readdirSync(RUBRICS).filter((name) => name !== 'pack.yaml' && name.endsWith('.yaml'));
  const names = ids.map((file) => `our-${file.slice(0, -'.yaml'.length)}`);
  mkdirSync(folder);
  for (const [i, file] of ids.entries()) {
    const text = readFileSync(join(RUBRICS, file), 'utf8');
    const renamed = text.replace(/^id: .*$/m, `id: ${names[i]}`);
    writeFileSync(join(folder, `${names[i]}.yaml`), renamed);
  }
  const head =
    'format: aftercall/pack@1\nname: ours\nversion: "1.0.0"\nauthor: "Us"\nlicence: MIT\n';
  const lists = `rubrics: [${names.join(', ')}]\nrequired: [${names.slice(0, 4).join(', ')}]\n`;
  writeFileSync(join(folder, 'pack.yaml'), head + lists);
  const args = [PROGRAM, 'rubric', 'install', '--yes', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the pack was not installed: ${stderr}`);
  mkdirSync(env.AFTERCALL_CONFIG_DIR, { recursive: true });
  writeFileSync(join(env.AFTERCALL_CONFIG_DIR, 'config.yaml'), 'rubrics: ours\n');
  spawnSync(process.execPath, [PROGRAM, 'rubric', 'list'], { env });
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
