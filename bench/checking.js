// What `rubric check` costs for many rubrics, beside merely parsing them with `yaml` as it comes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn, median } from './measure.js';

const PROGRAM = fileURLToPath(new URL('../bin/aftercall.js', import.meta.url));
const RUBRICS = 1000;
const QUESTIONS = 10;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);

/** @returns rows of what was measured, with the ratio that was asked for */
export async function checking() {
  const home = mkdtempSync(join(tmpdir(), 'aftercall-bench-'));
  try {
    const folder = join(home, 'rubrics');
    mkdirSync(folder);
    for (let number = 0; number < RUBRICS; number += 1) {
      writeFileSync(join(folder, `rubric-${number}.yaml`), rubricText(number));
    }
    const times = await inTurn(ROUNDS, {
      check: () => runs([PROGRAM, 'rubric', 'check', folder], home),
      parse: () => runs(['--input-type=module', '-e', PARSE_ALL, folder], home),
    });
    const ratio = median(times.check) / median(times.parse);
    return [{ what: 'rubric check, 1,000 rubrics / yaml.parse of each', ratio, atMost: 1.6 }];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

// --- internal ---

const PARSE_ALL = `
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
const folder = process.argv[1];
let questions = 0;
for (const name of readdirSync(folder)) {
  questions += parse(readFileSync(join(folder, name), 'utf8')).questions.length;
}
if (questions === 0) process.exit(1);
`;

function runs(args, home) {
  const env = { ...process.env, HOME: home, AFTERCALL_DATA_DIR: join(home, 'data') };
  const cwd = fileURLToPath(new URL('..', import.meta.url)); // where Node finds `yaml`
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
  return performance.now() - started;
}

function rubricText(number) {
  const questions = Array.from({ length: QUESTIONS }, (_, index) => questionText(index));
  return `# A rubric of our own.
format: aftercall/rubric@1
id: rubric-${number}
version: "1.0.0"
title: "Rubric ${number}"
about: "Did their words lead the call?"
language: en
questions:
${questions.join('')}practice: "If they pause, then I wait for five seconds."
`;
}

function questionText(index) {
  return `  - id: question-${index}
    ask: "How did you check number ${index} that you had understood them?"
    anchors:
      1: "I moved on without checking"
      3: "I summed up once, in my own words"
      5: "I said it back in their words; they said yes or corrected me"
    best: high
    weight: ${index === 0 ? 2 : 1}
    notes:
      low: "What they said was not said back on this call."
      high: "They heard their own words back, and agreed or corrected."
    practice: "If they name a problem, then I say it back in their words."
`;
}
