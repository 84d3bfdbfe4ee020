// What `score` costs as a filter, beside a loop in Node, in Python and in jq over the same notes.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn, median } from './measure.js';

const PROGRAM = fileURLToPath(new URL('../bin/aftercall.js', import.meta.url));
const PREPARED = fileURLToPath(new URL('../dist/built-in-rubrics.json', import.meta.url));
const NOTES = 1_000_000;
/** jq takes minutes for all. */
const FEW = NOTES / 10;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const LARGE_ROUNDS = 3;

/** @returns rows of what was measured, with the ratio that was asked for */
export async function batch() {
  const home = mkdtempSync(join(tmpdir(), 'aftercall-bench-'));
  try {
    const notes = join(home, 'notes.jsonl');
    const few = join(home, 'few.jsonl');
    const many = join(home, 'many.jsonl');
    writeNotes(notes, NOTES);
    writeNotes(few, FEW);
    const times = await inTurn(ROUNDS, {
      floor: () => timed(process.execPath, ['--input-type=module', '-e', FLOOR, notes]),
      all: () => timed(process.execPath, score(notes)),
      one: () => timed(process.execPath, score(notes, '--jobs', '1')),
      ...ifThere('python3', { python: () => timed('python3', ['-c', PYTHON, notes]) }),
      ...ifThere('jq', { jq: () => timed('jq', ['-c', JQ, few]) }),
    });
    const of = (name) => median(times[name].map(({ ms }) => ms));
    const kb = median(times.all.map((run) => run.kb));
    const cpu = (name) => median(times[name].map((run) => run.cpu));
    writeNotes(many, 4 * NOTES);
    const runs = Array.from(
      { length: LARGE_ROUNDS },
      () => timed(process.execPath, score(many)).kb,
    );
    const large = median(runs);
    const cores = `${availableParallelism()} cores`;
    return [
      row(
        `score, 1,000,000 notes, ${cores} / parse and stringify in Node`,
        of('all') / of('floor'),
        0.9,
      ),
      row('score --jobs 1 / the same', of('one') / of('floor'), 1.4),
      row('processor time of score --jobs 1 / the same', cpu('one') / cpu('floor'), 1.4),
      row(`processor time of score, ${cores} / the same`, cpu('all') / cpu('floor'), 1.5),
      ...('python' in times
        ? [row('score / a loop in Python', of('all') / of('python'), 0.45)]
        : []),
      ...('jq' in times
        ? [row('score / jq (from a tenth of the notes)', of('all') / (10 * of('jq')), 0.15)]
        : []),
      row('largest memory, 4,000,000 notes / 1,000,000', large / kb, 1.1),
      row('largest memory, 4,000,000 notes, in 250 MB', large / 1024 / 250, 1),
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

// --- internal ---

function row(what, ratio, atMost) {
  return { what, ratio, atMost };
}

function score(file, ...more) {
  return [PROGRAM, 'score', '--quiet', '--format', 'jsonl', ...more, file];
}

/** The measurements, or nothing where the program is not installed. */
function ifThere(program, measurements) {
  if (spawnSync(program, ['--version']).status === 0) return measurements;
  process.stderr.write(`${program} is not installed here: left out.\n`);
  return {};
}

/** Wall and processor time in milliseconds, and the most memory in KB where Node reports it. */
function timed(program, args) {
  const report = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nuse '+u.maxRSS+' '+(u.userCPUTime+u.systemCPUTime)/1000)})`;
  const isNode = program === process.execPath;
  const started = performance.now();
  const { status, stderr } = spawnSync(program, isNode ? ['--import', report, ...args] : args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program}: exit ${status}: ${stderr}`);
  const ms = performance.now() - started;
  const [, kb, cpu] = /use (\d+) ([\d.]+)$/.exec(stderr) ?? [];
  return { ms, kb: Number(kb), cpu: Number(cpu) };
}

/** Notes with 24 answers, some of them `na` and `dk`. */
function writeNotes(file, count) {
  const { pack, rubrics } = JSON.parse(readFileSync(PREPARED, 'utf8'));
  const asked = pack.required.map((id) => rubrics.find(({ rubric }) => rubric.id === id).rubric);
  const random = randomFrom(1);
  const answer = (question) => {
    const chance = random();
    if (chance < 0.03) return 'dk';
    return chance < 0.06 && question.na ? 'na' : 1 + Math.floor(random() * 5);
  };
  const fd = openSync(file, 'w');
  let text = '';
  for (let i = 0; i < count; i += 1) {
    const call = {
      account: `Account ${Math.floor(random() * 5000)}`,
      contact: 'Kim Ito',
      when: `2026-0${1 + (i % 9)}-1${i % 9}T15:30:00+01:00`,
      type: 'discovery',
      minutes: Math.floor(random() * 60),
    };
    const answers = Object.fromEntries(
      asked.map(({ id, questions }) => [
        id,
        Object.fromEntries(questions.map((one) => [one.id, answer(one)])),
      ]),
    );
    text += `${JSON.stringify({ id: `call-${i}`, call, answers })}\n`;
    if (text.length < 1 << 20) continue;
    writeSync(fd, text);
    text = '';
  }
  writeSync(fd, text);
  closeSync(fd);
}

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** The runtime's own floor: the same reading in pieces, nothing done in between. */
const FLOOR = `
import { openSync, readSync, writeSync } from 'node:fs';
const fd = openSync(process.argv[1], 'r');
const piece = Buffer.allocUnsafe(1 << 18);
let rest = '';
for (let n = readSync(fd, piece); n > 0; n = readSync(fd, piece)) {
  const lines = (rest + piece.toString('latin1', 0, n)).split('\\n');
  rest = lines.pop();
  let out = '';
  for (const line of lines) out += JSON.stringify(JSON.parse(line)) + '\\n';
  writeSync(1, out);
}
`;

const PYTHON = `
import json, sys
write = sys.stdout.write
with open(sys.argv[1]) as notes:
    for line in notes:
        note = json.loads(line)
        means = {}
        for rubric, answers in note["answers"].items():
            given = [a for a in answers.values() if not isinstance(a, str)]
            means[rubric] = sum(given) / len(given) if given else None
        known = [mean for mean in means.values() if mean is not None]
        overall = sum(known) / len(known) if known else None
        write(json.dumps({"id": note["id"], "means": means, "overall": overall}) + "\\n")
`;

const JQ = `
(.answers | map_values([.[] | numbers] | if length == 0 then null else add / length end)) as $means
| {id, means: $means, overall: ([$means[] | numbers] | if length == 0 then null else add / length end)}
`;
